#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// Macros of <term.h> that would take common names away.
#undef columns
#undef lines

#include "CNcurses.h"

static SCREEN *screen;
static FILE *output, *input;
static char *rendered;
static size_t capacity;
static int cursor_row, cursor_column, cursor_shown, colors_started;

static LecternOpening refuse(LecternOpening reason) {
  int error = errno;
  if (output) fclose(output);
  if (input) fclose(input);
  output = input = NULL;
  errno = error;
  return reason;
}

// Curses sees a file in memory instead of the terminal. With a terminal it would read its modes and set them, and write
// in pieces; all that is done elsewhere, once.
static FILE *memory_file(void) {
  int fd = memfd_create("screen", MFD_CLOEXEC);
  return fd < 0 ? NULL : fdopen(fd, "w");
}

static int append_byte(int byte) {
  char character = (char)byte;
  return write(fileno(output), &character, 1) == 1 ? byte : EOF;
}

// Appends a string of the terminal database to the memory file, without its padding marks.
static void append(const char *capability) {
  if (capability) tputs(capability, 1, append_byte);
}

// Has the whole screen scroll: curses set the region to the size that the terminal database tells. This moves the
// cursor, so a frame that draws everything must follow.
static void scroll_whole_screen(void) {
  const char *region = lectern_screen_capability("csr");
  if (region) append(tparm((char *)region, 0, getmaxy(stdscr) - 1));
}

static void prepare(int rows, int columns) {
  nonl();
  noecho();
  intrflush(stdscr, FALSE);
  typeahead(-1);  // A key that waits must not break a repaint off.
  scrollok(curscr, TRUE);
  set_escdelay(25);
  resize_term(rows, columns);
  curs_set(0);
  scroll_whole_screen();
  cursor_row = cursor_column = cursor_shown = colors_started = 0;
}

LecternOpening lectern_screen_open(const char *term, int rows, int columns) {
  int known = 0;
  setlocale(LC_ALL, "");
  output = memory_file();
  input = fopen("/dev/null", "re");
  if (!output || !input) return refuse(LECTERN_SYSTEM_ERROR);
  if (setupterm(term, fileno(output), &known) != OK) {
    return refuse(known == 1 ? LECTERN_DUMB_TERMINAL : LECTERN_UNKNOWN_TERMINAL);
  }
  const char *address = tigetstr("cup");
  int usable = address && address != (char *)-1;
  del_curterm(cur_term);
  if (!usable) return refuse(LECTERN_DUMB_TERMINAL);
  screen = newterm(term, output, input);
  if (!screen) return refuse(LECTERN_DUMB_TERMINAL);
  prepare(rows, columns);
  return LECTERN_OPENED;
}

void lectern_screen_close(void) {
  if (!screen) return;
  endwin();
  delscreen(screen);
  screen = NULL;
  fclose(output);
  fclose(input);
  output = input = NULL;
  free(rendered);
  rendered = NULL;
  capacity = 0;
}

int lectern_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int lectern_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int lectern_screen_colors(void) { return tigetnum("colors"); }

const char *lectern_screen_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

void lectern_screen_resize(int rows, int columns) {
  resize_term(rows, columns);
  scrollok(curscr, TRUE);
  scroll_whole_screen();
  lectern_screen_touch();
}

void lectern_screen_reset_pairs(void) {
  if (!colors_started && start_color() == OK) use_default_colors();
  colors_started = 1;
  reset_color_pairs();
  lectern_screen_touch();
}

int lectern_screen_make_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK ? pair : -1;
}

static attr_t curses_attributes(int attributes) {
  attr_t result = A_NORMAL;
  if (attributes & LECTERN_BOLD) result |= A_BOLD;
  if (attributes & LECTERN_DIM) result |= A_DIM;
  if (attributes & LECTERN_ITALIC) result |= A_ITALIC;
  if (attributes & LECTERN_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & LECTERN_REVERSE) result |= A_REVERSE;
  return result;
}

static int our_attributes(attr_t attributes) {
  int result = 0;
  if (attributes & A_BOLD) result |= LECTERN_BOLD;
  if (attributes & A_DIM) result |= LECTERN_DIM;
  if (attributes & A_ITALIC) result |= LECTERN_ITALIC;
  if (attributes & A_UNDERLINE) result |= LECTERN_UNDERLINE;
  if (attributes & A_REVERSE) result |= LECTERN_REVERSE;
  return result;
}

// Draws `text`; curses reports an error for the bottom right corner although it draws it.
static void put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, (short)pair, &pair) == OK) mvadd_wch(row, column, &cell);
}

void lectern_screen_put(int row, int column, const LecternCell *cell, int width) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int index = 0; index < CCHARW_MAX && cell->scalars[index]; index++) text[index] = (wchar_t)cell->scalars[index];
  for (int index = 1; text[index]; index++) {
    if (wcwidth(text[index]) != 0) text[index] = 0;
  }
  attr_t attributes = curses_attributes(cell->attributes);
  if (wcwidth(text[0]) == width) {
    put(row, column, text, attributes, cell->pair);
    return;
  }
  const wchar_t *replacement = wcwidth(0xFFFD) == 1 ? L"\uFFFD" : L"?";
  for (int offset = 0; offset < width; offset++) put(row, column + offset, replacement, attributes, cell->pair);
}

int lectern_screen_get(int row, int column, LecternCell *cell) {
  cchar_t raw;
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t attributes;
  short pair;
  memset(cell, 0, sizeof *cell);
  if (mvin_wch(row, column, &raw) != OK) return -1;
  if (getcchar(&raw, text, &attributes, &pair, &cell->pair) != OK) return -1;
  for (int index = 0; index < CCHARW_MAX && text[index]; index++) cell->scalars[index] = (uint32_t)text[index];
  cell->attributes = our_attributes(attributes);
  return 0;
}

// The cursor and its attributes are saved around the scroll, so that what curses believes of them stays true.
int lectern_screen_scroll(int top, int bottom, int lines) {
  const char *region = lectern_screen_capability("csr");
  const char *save = lectern_screen_capability("sc"), *back = lectern_screen_capability("rc");
  const char *scroll = lectern_screen_capability(lines > 0 ? "ind" : "ri");
  int count = abs(lines);
  if (!region || !save || !back || !scroll || count == 0 || count > bottom - top) return -1;
  doupdate();
  append(save);
  append(exit_attribute_mode);
  append(tparm((char *)region, top, bottom));
  append(tparm(cursor_address, lines > 0 ? bottom : top, 0));
  for (int line = 0; line < count; line++) append(scroll);
  append(tparm((char *)region, 0, getmaxy(stdscr) - 1));
  append(back);
  wsetscrreg(curscr, top, bottom);
  wscrl(curscr, lines);
  wsetscrreg(curscr, 0, getmaxy(curscr) - 1);
  return 0;
}

void lectern_screen_cursor(int row, int column) {
  int shown = row >= 0;
  if (shown) {
    cursor_row = row;
    cursor_column = column;
  }
  if (shown != cursor_shown) curs_set(shown);
  cursor_shown = shown;
}

void lectern_screen_touch(void) { clearok(curscr, TRUE); }

// The bytes that curses has written into memory since the last time.
static size_t take(const char **bytes) {
  off_t length = lseek(fileno(output), 0, SEEK_CUR);
  *bytes = rendered;
  if (length <= 0) return 0;
  if ((size_t)length > capacity) {
    char *larger = realloc(rendered, (size_t)length);
    if (!larger) return 0;
    rendered = larger;
    capacity = (size_t)length;
  }
  ssize_t count = pread(fileno(output), rendered, (size_t)length, 0);
  lseek(fileno(output), 0, SEEK_SET);
  *bytes = rendered;
  return count < 0 ? 0 : (size_t)count;
}

size_t lectern_screen_render(const char **bytes) {
  wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
  return take(bytes);
}

// Where there is no screen to go back to, the last line is left empty for the shell: endwin has moved there.
size_t lectern_screen_leave(const char **bytes) {
  endwin();
  if (!lectern_screen_capability("rmcup")) append(lectern_screen_capability("el"));
  return take(bytes);
}

static char parting[128];
static size_t parting_length;

static int append_to_parting(int byte) {
  if (parting_length < sizeof parting) parting[parting_length++] = (char)byte;
  return byte;
}

size_t lectern_screen_parting(const char **bytes) {
  static const char *const names[] = {"sgr0", "rmcup", "cnorm"};
  parting_length = 0;
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    const char *capability = lectern_screen_capability(names[index]);
    if (capability) tputs(capability, 1, append_to_parting);
  }
  if (!lectern_screen_capability("rmcup")) {
    append_to_parting('\r');
    append_to_parting('\n');
  }
  *bytes = parting;
  return parting_length;
}
