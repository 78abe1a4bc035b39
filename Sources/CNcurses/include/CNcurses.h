#pragma once

// What Swift cannot call of curses and of signals, as plain functions.
//
// Curses draws into memory and never sees the terminal: `lectern_screen_render` gives the bytes of a repaint, so that
// they leave in one write, and so that tests need no terminal. There is one screen in a process, for one thread.

#include <stddef.h>
#include <stdint.h>

// The attributes of a cell, as bits.
enum {
  LECTERN_BOLD = 1,
  LECTERN_DIM = 2,
  LECTERN_ITALIC = 4,
  LECTERN_UNDERLINE = 8,
  LECTERN_REVERSE = 16,
};

// A cell as curses holds it: one character that takes columns, up to four that join it, then zeros.
typedef struct {
  uint32_t scalars[6];
  int attributes;
  int pair;
} LecternCell;

typedef enum {
  LECTERN_OPENED = 0,
  // The terminal database has no such entry.
  LECTERN_UNKNOWN_TERMINAL,
  // The terminal cannot place its cursor.
  LECTERN_DUMB_TERMINAL,
  // The system refused; errno says why.
  LECTERN_SYSTEM_ERROR,
} LecternOpening;

// Opens a screen for a terminal of type `term`, and takes the locale from the environment.
LecternOpening lectern_screen_open(const char *term, int rows, int columns);
void lectern_screen_close(void);

// Whether the locale's encoding is UTF-8.
int lectern_is_utf8(void);
// The columns that the C library gives a scalar in the present locale; -1 if it cannot be drawn.
int lectern_width(uint32_t scalar);
// How many colours the terminal has; below 8 means none.
int lectern_screen_colors(void);
// A string of the terminal database, such as "kcuu1"; NULL if there is none.
const char *lectern_screen_capability(const char *name);

void lectern_screen_resize(int rows, int columns);
// Turns colours on, and forgets all pairs of them; the next repaint draws everything.
void lectern_screen_reset_pairs(void);
// Makes a pair; a colour of -1 is the terminal's own. Returns -1 if curses refuses.
int lectern_screen_make_pair(int pair, int foreground, int background);
// Puts a cell of `width` columns. What curses cannot draw in as many columns becomes U+FFFD.
void lectern_screen_put(int row, int column, const LecternCell *cell, int width);
// Reads a cell back as curses holds it. Returns -1 outside the screen.
int lectern_screen_get(int row, int column, LecternCell *cell);
// Moves the lines `top` to `bottom` up by `lines` (down if negative), on the terminal and in what curses knows of it.
// Returns -1, without having done anything, if the terminal has no scrolling region.
// Curses itself is told not to look for lines to scroll.
int lectern_screen_scroll(int top, int bottom, int lines);
// Where the cursor stands after the next repaint; a negative row hides it.
void lectern_screen_cursor(int row, int column);
// Has the next repaint draw everything.
void lectern_screen_touch(void);
// Draws what has changed. `*bytes` points to what must be written, until the next call.
size_t lectern_screen_render(const char **bytes);
// The same for leaving the screen; the next `lectern_screen_render` takes it up again and draws everything.
size_t lectern_screen_leave(const char **bytes);
// The few bytes that a crash needs to leave the screen.
size_t lectern_screen_parting(const char **bytes);

// Has the terminal on `fd` give every key at once and nothing but keys, and remembers how it was. 0 or -1 with errno.
int lectern_terminal_raw(int fd);
// Gives it back as it was before the first `lectern_terminal_raw`.
void lectern_terminal_restore(void);
// The size that the terminal tells; 0 if it does not know it.
void lectern_terminal_size(int fd, int *rows, int *columns);

// Has SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT and SIGWINCH write their number, one byte, to `pipe`; has a crash leave
// the screen with `leave` on `fd`, restore the terminal, write `message` and go on to what crashes did before.
void lectern_signals_install(int pipe, int fd, const char *leave, size_t leave_length, const char *message);
// Gives the calling thread a stack for the handler of crashes, which the main thread has: where its own is at an end, no
// handler could run. NULL if there is no memory for it.
void *lectern_crash_stack_enter(void);
// Takes back what enter gave.
void lectern_crash_stack_leave(void *stack);
// Puts back what signals did before.
void lectern_signals_remove(void);
// Stops the process as Ctrl-Z would; returns when it is resumed.
void lectern_signals_stop(void);
