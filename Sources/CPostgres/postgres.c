#include "CPostgres.h"

#include <dlfcn.h>
#include <postgresql/libpq-fe.h>

#define FUNCTIONS(F) \
  F(PQconnectdb) F(PQfinish) F(PQstatus) F(PQsocket) F(PQerrorMessage) F(PQenterPipelineMode) F(PQsendQueryParams) \
  F(PQpipelineSync) F(PQgetResult) F(PQresultStatus) F(PQresultErrorField) F(PQresultErrorMessage) F(PQntuples) \
  F(PQnfields) F(PQgetisnull) F(PQgetvalue) F(PQclear) F(PQconsumeInput) F(PQnotifies) F(PQfreemem) F(PQbackendPID) \
  F(PQsetNoticeReceiver)

#define DECLARE(name) static __typeof__(&name) p##name;
FUNCTIONS(DECLARE)

int lectern_postgres_load(void) {
  static void *library;
  if (library) return 1;
  void *opened = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!opened) return 0;
#define FIND(name) \
  if (!(p##name = (__typeof__(&name))dlsym(opened, #name))) { \
    dlclose(opened); \
    return 0; \
  }
  FUNCTIONS(FIND)
  library = opened;
  return 1;
}

// What the server remarks goes nowhere: standard error may be a terminal.
static void ignore(void *unused, const PGresult *result) {
  (void)unused;
  (void)result;
}

LecternPostgres *lectern_postgres_connect(const char *info) {
  PGconn *connection = pPQconnectdb(info);
  if (connection && pPQstatus(connection) == CONNECTION_OK) {
    pPQsetNoticeReceiver(connection, ignore, 0);
    pPQenterPipelineMode(connection);
  }
  return connection;
}

void lectern_postgres_close(LecternPostgres *connection) { pPQfinish(connection); }

int lectern_postgres_is_open(LecternPostgres *connection) { return pPQstatus(connection) == CONNECTION_OK; }

int lectern_postgres_descriptor(LecternPostgres *connection) { return pPQsocket(connection); }

const char *lectern_postgres_message(LecternPostgres *connection) { return pPQerrorMessage(connection); }

int lectern_postgres_send(LecternPostgres *connection, const char *sql, int count, const char *const *values) {
  return pPQsendQueryParams(connection, sql, count, 0, values, 0, 0, 0);
}

int lectern_postgres_sync(LecternPostgres *connection) { return pPQpipelineSync(connection); }

LecternRows *lectern_postgres_next(LecternPostgres *connection) { return pPQgetResult(connection); }

LecternRowsKind lectern_rows_kind(const LecternRows *rows) {
  switch (pPQresultStatus(rows)) {
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK:
    case PGRES_EMPTY_QUERY: return LECTERN_ROWS;
    case PGRES_PIPELINE_SYNC: return LECTERN_END;
    case PGRES_PIPELINE_ABORTED: return LECTERN_SKIPPED;
    default: return LECTERN_FAILED;
  }
}

const char *lectern_rows_code(const LecternRows *rows) {
  const char *code = pPQresultErrorField(rows, PG_DIAG_SQLSTATE);
  return code ? code : "";
}

const char *lectern_rows_message(const LecternRows *rows) {
  const char *message = pPQresultErrorField(rows, PG_DIAG_MESSAGE_PRIMARY);
  return message ? message : pPQresultErrorMessage(rows);
}

int lectern_rows_count(const LecternRows *rows) { return pPQntuples(rows); }

int lectern_rows_columns(const LecternRows *rows) { return pPQnfields(rows); }

const char *lectern_rows_value(const LecternRows *rows, int row, int column) {
  return pPQgetisnull(rows, row, column) ? 0 : pPQgetvalue(rows, row, column);
}

void lectern_rows_free(LecternRows *rows) { pPQclear(rows); }

int lectern_postgres_consume(LecternPostgres *connection) { return pPQconsumeInput(connection); }

int lectern_postgres_notices(LecternPostgres *connection) {
  int count = 0;
  PGnotify *notice;
  while ((notice = pPQnotifies(connection))) {
    if (notice->be_pid != pPQbackendPID(connection)) count++;
    pPQfreemem(notice);
  }
  return count;
}
