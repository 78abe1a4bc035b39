#include "CMarkup.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The functions of libxml2 that are used here, declared as its documentation does with its types left opaque: its
// headers need a search path that a package can only give together with linking the library.
typedef void *document_t;
typedef void *reader_t;
#define FUNCTIONS(use)                                                                                         \
  use(document_t, htmlReadMemory, (const char *, int, const char *, const char *, int))                        \
  use(reader_t, xmlReaderForMemory, (const char *, int, const char *, const char *, int))                      \
  use(reader_t, xmlReaderWalker, (document_t))                                                                 \
  use(int, xmlTextReaderRead, (reader_t))                                                                      \
  use(int, xmlTextReaderNodeType, (reader_t))                                                                  \
  use(int, xmlTextReaderIsEmptyElement, (reader_t))                                                            \
  use(const char *, xmlTextReaderConstLocalName, (reader_t))                                                   \
  use(const char *, xmlTextReaderConstValue, (reader_t))                                                       \
  use(int, xmlTextReaderMoveToNextAttribute, (reader_t))                                                       \
  use(int, xmlTextReaderMoveToElement, (reader_t))                                                             \
  use(void, xmlFreeTextReader, (reader_t))                                                                     \
  use(void, xmlFreeDoc, (document_t))

#define DECLARE(result, name, arguments) result(*name) arguments;
static struct { FUNCTIONS(DECLARE) } library;

static int isLoaded;

static void load(void) {
  const char *const names[] = {"libxml2.so.2", "libxml2.so.16", "libxml2.so", NULL};
  void *handle = NULL;
  for (const char *const *name = names; *name && !handle; name++) handle = dlopen(*name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define FIND(result, name, arguments) \
  if (!(library.name = (result(*) arguments)dlsym(handle, #name))) return;
  FUNCTIONS(FIND)
  isLoaded = 1;
}

int lectern_markup_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return isLoaded;
}

// Of xmlParserOption and htmlParserOption (libxml2, parser.h and HTMLparser.h).
enum {
  option_recover = 1 << 0,
  option_no_error = 1 << 5,
  option_no_warning = 1 << 6,
  option_no_network = 1 << 11,
  option_cdata_as_text = 1 << 14,
  option_ignore_encoding = 1 << 21,
};

// Of xmlReaderTypes (libxml2, xmlreader.h).
enum {
  node_element = 1,
  node_text = 3,
  node_cdata = 4,
  node_entity_reference = 5,
  node_space = 13,
  node_significant_space = 14,
  node_end_element = 15,
};

struct lectern_markup {
  reader_t reader;
  document_t document;
  /// What the reader reads as it goes on.
  char *source;
  /// An element without content just opened and has to be closed.
  int closesNext;
  lectern_markup_event event;
};

static lectern_markup *wrap(reader_t reader, document_t document) {
  lectern_markup *markup = reader ? calloc(1, sizeof *markup) : NULL;
  if (!markup) {
    if (reader) library.xmlFreeTextReader(reader);
    if (document) library.xmlFreeDoc(document);
    return NULL;
  }
  markup->reader = reader;
  markup->document = document;
  return markup;
}

lectern_markup *lectern_markup_open_html(const char *bytes, size_t count, const char *encoding) {
  if (!lectern_markup_available() || count > INT_MAX) return NULL;
  int options = option_recover | option_no_error | option_no_warning | option_no_network;
  if (!encoding) options |= option_ignore_encoding;
  document_t document = library.htmlReadMemory(bytes, (int)count, NULL, encoding ? encoding : "UTF-8", options);
  return document ? wrap(library.xmlReaderWalker(document), document) : NULL;
}

lectern_markup *lectern_markup_open_xml(const char *bytes, size_t count) {
  if (!lectern_markup_available() || count > INT_MAX) return NULL;
  int options = option_no_error | option_no_warning | option_no_network | option_cdata_as_text;
  char *source = malloc(count + 1);
  if (!source) return NULL;
  memcpy(source, bytes, count);
  lectern_markup *markup = wrap(library.xmlReaderForMemory(source, (int)count, NULL, NULL, options), NULL);
  if (markup) {
    markup->source = source;
  } else {
    free(source);
  }
  return markup;
}

lectern_markup_event lectern_markup_next(lectern_markup *markup) {
  if (markup->closesNext) {
    markup->closesNext = 0;
    return markup->event = lectern_markup_close;
  }
  for (;;) {
    int result = library.xmlTextReaderRead(markup->reader);
    if (result != 1) return markup->event = result == 0 ? lectern_markup_end : lectern_markup_broken;
    switch (library.xmlTextReaderNodeType(markup->reader)) {
    case node_element:
      markup->closesNext = library.xmlTextReaderIsEmptyElement(markup->reader) == 1;
      return markup->event = lectern_markup_open;
    case node_end_element: return markup->event = lectern_markup_close;
    case node_text:
    case node_cdata:
    case node_space:
    case node_significant_space: return markup->event = lectern_markup_text;
    default: break;
    }
  }
}

const char *lectern_markup_name(lectern_markup *markup) {
  return library.xmlTextReaderConstLocalName(markup->reader);
}

const char *lectern_markup_value(lectern_markup *markup) { return library.xmlTextReaderConstValue(markup->reader); }

char *lectern_markup_attribute(lectern_markup *markup, const char *name) {
  char *found = NULL;
  if (markup->event != lectern_markup_open) return NULL;
  while (!found && library.xmlTextReaderMoveToNextAttribute(markup->reader) == 1) {
    const char *local = library.xmlTextReaderConstLocalName(markup->reader);
    const char *value = library.xmlTextReaderConstValue(markup->reader);
    if (local && value && strcmp(local, name) == 0) found = strdup(value);
  }
  library.xmlTextReaderMoveToElement(markup->reader);
  return found;
}

void lectern_markup_close_reader(lectern_markup *markup) {
  library.xmlFreeTextReader(markup->reader);
  if (markup->document) library.xmlFreeDoc(markup->document);
  free(markup->source);
  free(markup);
}
