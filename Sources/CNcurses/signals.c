#define _GNU_SOURCE

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"

enum { EVENTS = 6, CRASHES = 6, LEAVE_MAX = 256, MESSAGE_MAX = 512 };

static const int events[EVENTS] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
static const int crashes[CRASHES] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};

static struct sigaction before_events[EVENTS], before_crashes[CRASHES];
static int installed;
static volatile sig_atomic_t signal_pipe = -1;

static struct termios original;
static int original_fd = -1;

static int screen_fd = -1;
static char leave_bytes[LEAVE_MAX];
static size_t leave_length;
static char crash_message[MESSAGE_MAX];
static size_t crash_message_length;

int lectern_terminal_raw(int fd) {
  struct termios raw;
  if (tcgetattr(fd, &raw) != 0) return -1;
  if (original_fd < 0) {
    original = raw;
    original_fd = fd;
  }
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | IXON);
  raw.c_oflag &= ~(tcflag_t)OPOST;
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  return tcsetattr(fd, TCSANOW, &raw);
}

void lectern_terminal_restore(void) {
  if (original_fd < 0) return;
  tcsetattr(original_fd, TCSANOW, &original);
  original_fd = -1;
}

void lectern_terminal_size(int fd, int *rows, int *columns) {
  struct winsize size;
  int known = ioctl(fd, TIOCGWINSZ, &size) == 0;
  *rows = known ? size.ws_row : 0;
  *columns = known ? size.ws_col : 0;
}

static void on_event(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  if (signal_pipe >= 0) (void)!write(signal_pipe, &byte, 1);
  errno = error;
}

// Only calls that are safe in a signal handler. The signal then does what it did before: Swift's own report of the
// crash, or the end.
static void on_crash(int number) {
  static volatile sig_atomic_t crashed;
  if (!crashed) {
    crashed = 1;
    if (screen_fd >= 0) (void)!write(screen_fd, leave_bytes, leave_length);
    if (original_fd >= 0) tcsetattr(original_fd, TCSANOW, &original);
    if (screen_fd >= 0) (void)!write(screen_fd, crash_message, crash_message_length);
  }
  for (int index = 0; index < CRASHES; index++) {
    if (crashes[index] == number) sigaction(number, &before_crashes[index], NULL);
  }
  raise(number);
}

static void copy(char *target, size_t *length, size_t limit, const char *bytes, size_t count) {
  *length = count > limit ? 0 : count;
  memcpy(target, bytes, *length);
}

// A crash may be an overflow of the ordinary stack, on which no handler could run.
static void prepare_crash_stack(void) {
  static char space[64 * 1024];
  stack_t present, ours = {.ss_sp = space, .ss_size = sizeof space};
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&ours, NULL);
}

enum { CRASH_STACK = 64 * 1024 };

void *lectern_crash_stack_enter(void) {
  void *space = malloc(CRASH_STACK);
  stack_t ours = {.ss_sp = space, .ss_size = CRASH_STACK};
  if (space && sigaltstack(&ours, NULL) == 0) return space;
  free(space);
  return NULL;
}

void lectern_crash_stack_leave(void *stack) {
  stack_t none = {.ss_flags = SS_DISABLE};
  if (stack && sigaltstack(&none, NULL) == 0) free(stack);
}

void lectern_signals_install(int pipe, int fd, const char *leave, size_t count, const char *message) {
  signal_pipe = pipe;
  screen_fd = fd;
  copy(leave_bytes, &leave_length, LEAVE_MAX, leave, count);
  copy(crash_message, &crash_message_length, MESSAGE_MAX, message, strlen(message));
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_event;
  action.sa_flags = SA_RESTART;
  for (int index = 0; index < EVENTS; index++) {
    sigaction(events[index], &action, installed ? NULL : &before_events[index]);
  }
  prepare_crash_stack();
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  for (int index = 0; index < CRASHES; index++) {
    sigaction(crashes[index], &action, installed ? NULL : &before_crashes[index]);
  }
  installed = 1;
}

void lectern_signals_remove(void) {
  if (!installed) return;
  for (int index = 0; index < EVENTS; index++) sigaction(events[index], &before_events[index], NULL);
  for (int index = 0; index < CRASHES; index++) sigaction(crashes[index], &before_crashes[index], NULL);
  installed = 0;
  signal_pipe = screen_fd = -1;
}

void lectern_signals_stop(void) {
  struct sigaction standard, ours;
  sigset_t stop, mask;
  memset(&standard, 0, sizeof standard);
  sigemptyset(&standard.sa_mask);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &standard, &ours);
  kill(0, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, &mask);
  sigprocmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}
