#pragma once

// libpq, looked up when a database is first used: a program without one neither needs the library nor pays for it.

typedef struct pg_conn LecternPostgres;
typedef struct pg_result LecternRows;

typedef enum {
  // Rows, or none because there was nothing to tell.
  LECTERN_ROWS,
  // The end of a pipeline.
  LECTERN_END,
  // Left out, because something before it in its pipeline failed.
  LECTERN_SKIPPED,
  LECTERN_FAILED,
} LecternRowsKind;

// Whether the library is on this machine.
int lectern_postgres_load(void);

// NULL without memory; a connection that is not open otherwise, if it failed: its message says why.
LecternPostgres *lectern_postgres_connect(const char *info);
void lectern_postgres_close(LecternPostgres *connection);
int lectern_postgres_is_open(LecternPostgres *connection);
int lectern_postgres_descriptor(LecternPostgres *connection);
const char *lectern_postgres_message(LecternPostgres *connection);

// Queues a statement whose values are text, NULL for none; 0 if it could not.
int lectern_postgres_send(LecternPostgres *connection, const char *sql, int count, const char *const *values);
// Ends a pipeline and sends it; 0 if it could not.
int lectern_postgres_sync(LecternPostgres *connection);
// The next result of a statement; NULL once after each, and when the connection is gone.
LecternRows *lectern_postgres_next(LecternPostgres *connection);

LecternRowsKind lectern_rows_kind(const LecternRows *rows);
// Five letters of the SQL standard; empty if the server gave none.
const char *lectern_rows_code(const LecternRows *rows);
const char *lectern_rows_message(const LecternRows *rows);
int lectern_rows_count(const LecternRows *rows);
int lectern_rows_columns(const LecternRows *rows);
// NULL for no value.
const char *lectern_rows_value(const LecternRows *rows, int row, int column);
void lectern_rows_free(LecternRows *rows);

// Takes what has arrived off the socket; 0 if the connection is gone.
int lectern_postgres_consume(LecternPostgres *connection);
// How many notifications of others have come since the last call; what they say is not looked at.
int lectern_postgres_notices(LecternPostgres *connection);
