#define _GNU_SOURCE
#include "CMarkup.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

// A file without a name that holds `bytes`.
static int file_of(const char *bytes, size_t count) {
  int file = memfd_create("lectern", MFD_CLOEXEC);
  if (file < 0) return -1;
  size_t offset = 0;
  while (offset < count) {
    ssize_t written = write(file, bytes + offset, count - offset);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      close(file);
      return -1;
    }
    offset += (size_t)written;
  }
  return file;
}

// The child's side: only calls that are allowed between fork and exec.
static void run(lectern_pdf_tool tool, int input, int output, int seconds, size_t memory) {
  struct rlimit none = {0, 0};
  struct rlimit time = {(rlim_t)seconds, (rlim_t)seconds};
  struct rlimit space = {memory, memory};
  setrlimit(RLIMIT_CORE, &none);
  setrlimit(RLIMIT_FSIZE, &none);
  setrlimit(RLIMIT_CPU, &time);
  setrlimit(RLIMIT_AS, &space);
  int nothing = open("/dev/null", O_RDWR);
  dup2(nothing, 0);
  dup2(output, 1);
  dup2(nothing, 2);
  // The copy stays open over exec; the file itself is found through it, as a file that can be sought in.
  if (dup2(input, 3) < 0) _exit(127);
  if (input == 3) fcntl(3, F_SETFD, 0);
  const char *const file = "/proc/self/fd/3";
  switch (tool) {
  case lectern_pdf_text: execlp("pdftotext", "pdftotext", "-q", "-enc", "UTF-8", file, "-", (char *)NULL); break;
  case lectern_pdf_outline:
    execlp("pdftohtml", "pdftohtml", "-q", "-xml", "-i", "-stdout", "-enc", "UTF-8", "-f", "1", "-l", "1", file,
           (char *)NULL);
    break;
  case lectern_pdf_information: execlp("pdfinfo", "pdfinfo", "-enc", "UTF-8", file, (char *)NULL); break;
  }
  _exit(127);
}

int lectern_pdf_start(lectern_pdf_tool tool, const char *bytes, size_t count, int seconds, size_t memory,
                      pid_t *process) {
  int ends[2];
  int input = file_of(bytes, count);
  if (input < 0) return -1;
  if (pipe2(ends, O_CLOEXEC) != 0) {
    close(input);
    return -1;
  }
  pid_t child = fork();
  if (child == 0) run(tool, input, ends[1], seconds, memory);
  close(ends[1]);
  close(input);
  if (child < 0) {
    close(ends[0]);
    return -1;
  }
  *process = child;
  return ends[0];
}
