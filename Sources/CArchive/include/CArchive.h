// Zip and gzip through libarchive, in memory.
//
// The library is loaded at the first call and not when the program starts: it brings a dozen others along, and a
// reader of plain text should not wait for them, nor pay for them in memory.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Whether libarchive could be loaded.
int lectern_archive_available(void);

typedef struct lectern_archive lectern_archive;

/// Opens a zip archive that lies in memory; the bytes must outlive it. NULL if it is none.
lectern_archive *_Nullable lectern_archive_open_zip(const void *_Nonnull bytes, size_t count);
/// Opens one gzip stream that lies in memory as an archive of one entry.
lectern_archive *_Nullable lectern_archive_open_gzip(const void *_Nonnull bytes, size_t count);

/// Opens one zstd stream that lies in memory as an archive of one entry.
lectern_archive *_Nullable lectern_archive_open_zstd(const void *_Nonnull bytes, size_t count);
/// Goes to the next entry: 1 there is one, 0 the end, -1 damaged. The name is valid until the next call.
int lectern_archive_next(lectern_archive *_Nonnull archive, const char *_Nullable *_Nonnull name);
/// Reads on in the entry: how many bytes, 0 at its end, -1 damaged.
ssize_t lectern_archive_read(lectern_archive *_Nonnull archive, void *_Nonnull buffer, size_t count);
void lectern_archive_close(lectern_archive *_Nonnull archive);

typedef struct lectern_zip lectern_zip;

/// Begins a zip file; NULL and errno if it cannot be made.
lectern_zip *_Nullable lectern_zip_create(const char *_Nonnull path);
/// Adds a file, compressed; 0, or -1 and errno. `seconds` since 1970 is its time.
int lectern_zip_add(lectern_zip *_Nonnull zip, const char *_Nonnull name, const void *_Nullable bytes, size_t count,
                    int64_t seconds);
/// Writes the directory and closes: 0, or -1 and errno.
int lectern_zip_close(lectern_zip *_Nonnull zip);
