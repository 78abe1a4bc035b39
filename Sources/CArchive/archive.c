#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

// The functions of libarchive that are used here, each under its own name in one table.
#define FUNCTIONS(use)                                                                                         \
  use(archive_read_new) use(archive_read_free) use(archive_read_support_format_zip)                            \
  use(archive_read_support_format_raw) use(archive_read_support_filter_gzip) use(archive_read_open_memory)     \
  use(archive_read_support_filter_zstd)                                                                        \
  use(archive_read_next_header) use(archive_read_data) use(archive_entry_pathname_utf8)                        \
  use(archive_entry_pathname) use(archive_write_new) use(archive_write_free) use(archive_write_close)          \
  use(archive_write_set_format_zip) use(archive_write_open_filename) use(archive_write_header)                 \
  use(archive_write_data) use(archive_entry_new) use(archive_entry_free) use(archive_entry_set_pathname)       \
  use(archive_entry_set_size) use(archive_entry_set_filetype) use(archive_entry_set_perm)                      \
  use(archive_entry_set_mtime) use(archive_errno)

#define DECLARE(name) __typeof__(&name) name;
static struct { FUNCTIONS(DECLARE) } library;

static int isLoaded;

static void load(void) {
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define FIND(name) \
  if (!(library.name = (__typeof__(&name))dlsym(handle, #name))) return;
  FUNCTIONS(FIND)
  isLoaded = 1;
}

int lectern_archive_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return isLoaded;
}

struct lectern_archive {
  struct archive *archive;
};

enum container { ZIP, GZIP, ZSTD };

static lectern_archive *open_archive(const void *bytes, size_t count, enum container container) {
  if (!lectern_archive_available()) return NULL;
  lectern_archive *opened = calloc(1, sizeof *opened);
  if (!opened) return NULL;
  struct archive *archive = library.archive_read_new();
  opened->archive = archive;
  if (archive) {
    switch (container) {
    case ZIP: library.archive_read_support_format_zip(archive); break;
    case GZIP: library.archive_read_support_filter_gzip(archive); break;
    case ZSTD: library.archive_read_support_filter_zstd(archive); break;
    }
    if (container != ZIP) library.archive_read_support_format_raw(archive);
    if (library.archive_read_open_memory(archive, bytes, count) == ARCHIVE_OK) return opened;
    library.archive_read_free(archive);
  }
  free(opened);
  return NULL;
}

lectern_archive *lectern_archive_open_zip(const void *bytes, size_t count) { return open_archive(bytes, count, ZIP); }

lectern_archive *lectern_archive_open_gzip(const void *bytes, size_t count) { return open_archive(bytes, count, GZIP); }

lectern_archive *lectern_archive_open_zstd(const void *bytes, size_t count) { return open_archive(bytes, count, ZSTD); }

int lectern_archive_next(lectern_archive *opened, const char **name) {
  struct archive_entry *entry;
  switch (library.archive_read_next_header(opened->archive, &entry)) {
  case ARCHIVE_OK:
  case ARCHIVE_WARN:
    *name = library.archive_entry_pathname_utf8(entry);
    if (!*name) *name = library.archive_entry_pathname(entry);
    return 1;
  case ARCHIVE_EOF: return 0;
  default: return -1;
  }
}

ssize_t lectern_archive_read(lectern_archive *opened, void *buffer, size_t count) {
  ssize_t read = library.archive_read_data(opened->archive, buffer, count);
  return read < 0 ? -1 : read;
}

void lectern_archive_close(lectern_archive *opened) {
  library.archive_read_free(opened->archive);
  free(opened);
}

struct lectern_zip {
  struct archive *archive;
};

static int failure(struct archive *archive) {
  int reason = library.archive_errno(archive);
  errno = reason > 0 ? reason : EIO;
  return -1;
}

lectern_zip *lectern_zip_create(const char *path) {
  if (!lectern_archive_available()) {
    errno = ENOSYS;
    return NULL;
  }
  lectern_zip *zip = calloc(1, sizeof *zip);
  struct archive *archive = library.archive_write_new();
  if (!zip || !archive) {
    free(zip);
    if (archive) library.archive_write_free(archive);
    errno = ENOMEM;
    return NULL;
  }
  library.archive_write_set_format_zip(archive);
  if (library.archive_write_open_filename(archive, path) != ARCHIVE_OK) {
    int reason = library.archive_errno(archive);
    library.archive_write_free(archive);
    free(zip);
    errno = reason > 0 ? reason : EIO;
    return NULL;
  }
  zip->archive = archive;
  return zip;
}

int lectern_zip_add(lectern_zip *zip, const char *name, const void *bytes, size_t count, int64_t seconds) {
  struct archive_entry *entry = library.archive_entry_new();
  if (!entry) {
    errno = ENOMEM;
    return -1;
  }
  library.archive_entry_set_pathname(entry, name);
  library.archive_entry_set_size(entry, (int64_t)count);
  library.archive_entry_set_filetype(entry, AE_IFREG);
  library.archive_entry_set_perm(entry, 0644);
  library.archive_entry_set_mtime(entry, seconds, 0);
  int isWritten = library.archive_write_header(zip->archive, entry) == ARCHIVE_OK &&
                  (count == 0 || library.archive_write_data(zip->archive, bytes, count) == (la_ssize_t)count);
  library.archive_entry_free(entry);
  return isWritten ? 0 : failure(zip->archive);
}

int lectern_zip_close(lectern_zip *zip) {
  int isClosed = library.archive_write_close(zip->archive) == ARCHIVE_OK;
  int result = isClosed ? 0 : failure(zip->archive);
  int reason = errno;
  library.archive_write_free(zip->archive);
  free(zip);
  errno = reason;
  return result;
}
