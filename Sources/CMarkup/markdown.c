#include "CMarkup.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

// The functions of cmark-gfm that are used here, each under its own name in one table.
#define CORE(use)                                                                                              \
  use(cmark_parser_new) use(cmark_parser_free) use(cmark_parser_feed) use(cmark_parser_finish)                 \
  use(cmark_parser_attach_syntax_extension) use(cmark_find_syntax_extension) use(cmark_node_free)              \
  use(cmark_iter_new) use(cmark_iter_free) use(cmark_iter_next) use(cmark_iter_get_node)                       \
  use(cmark_node_get_type) use(cmark_node_get_type_string) use(cmark_node_get_literal)                         \
  use(cmark_node_get_heading_level) use(cmark_node_get_list_type) use(cmark_node_get_list_start) \
  use(cmark_node_get_url)

#define DECLARE(name) __typeof__(&name) name;
static struct {
  CORE(DECLARE)
  void (*ensure_registered)(void);
} library;

static int isLoaded;

// Debian's name for the library holds its whole version; the plain one comes with the package for developers.
static void *open_any(const char *const names[]) {
  for (; *names; names++) {
    void *handle = dlopen(*names, RTLD_NOW | RTLD_GLOBAL);
    if (handle) return handle;
  }
  return NULL;
}

static void load(void) {
  const char *const core[] = {"libcmark-gfm.so.0.29.0.gfm.6", "libcmark-gfm.so.0.29.0.gfm.13", "libcmark-gfm.so", NULL};
  const char *const extensions[] = {"libcmark-gfm-extensions.so.0.29.0.gfm.6",
                                    "libcmark-gfm-extensions.so.0.29.0.gfm.13", "libcmark-gfm-extensions.so", NULL};
  void *handle = open_any(core);
  if (!handle) return;
#define FIND(name) \
  if (!(library.name = (__typeof__(&name))dlsym(handle, #name))) return;
  CORE(FIND)
  void *added = open_any(extensions);
  if (added) library.ensure_registered = (void (*)(void))dlsym(added, "cmark_gfm_core_extensions_ensure_registered");
  if (library.ensure_registered) library.ensure_registered();
  isLoaded = 1;
}

static lectern_markdown_kind kind_of(cmark_node *node) {
  switch ((int)library.cmark_node_get_type(node)) {
  case CMARK_NODE_DOCUMENT: return lectern_markdown_document;
  case CMARK_NODE_BLOCK_QUOTE: return lectern_markdown_block_quote;
  case CMARK_NODE_LIST: return lectern_markdown_list;
  case CMARK_NODE_ITEM: return lectern_markdown_item;
  case CMARK_NODE_CODE_BLOCK: return lectern_markdown_code_block;
  case CMARK_NODE_HTML_BLOCK: return lectern_markdown_html_block;
  case CMARK_NODE_PARAGRAPH: return lectern_markdown_paragraph;
  case CMARK_NODE_HEADING: return lectern_markdown_heading;
  case CMARK_NODE_THEMATIC_BREAK: return lectern_markdown_thematic_break;
  case CMARK_NODE_FOOTNOTE_DEFINITION: return lectern_markdown_footnote;
  case CMARK_NODE_TEXT: return lectern_markdown_text;
  case CMARK_NODE_SOFTBREAK: return lectern_markdown_soft_break;
  case CMARK_NODE_LINEBREAK: return lectern_markdown_line_break;
  case CMARK_NODE_CODE: return lectern_markdown_code;
  case CMARK_NODE_HTML_INLINE: return lectern_markdown_html;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return lectern_markdown_footnote_reference;
  case CMARK_NODE_IMAGE: return lectern_markdown_image;
  case CMARK_NODE_EMPH: return lectern_markdown_emphasis;
  case CMARK_NODE_STRONG: return lectern_markdown_strong;
  case CMARK_NODE_LINK: return lectern_markdown_link;
  default: break;
  }
  // The extensions number their nodes while the program runs; their names stay.
  const char *name = library.cmark_node_get_type_string(node);
  if (strcmp(name, "table") == 0) return lectern_markdown_table;
  if (strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0) return lectern_markdown_table_row;
  if (strcmp(name, "table_cell") == 0) return lectern_markdown_table_cell;
  return lectern_markdown_other;
}

static int number_of(cmark_node *node, lectern_markdown_kind kind) {
  if (kind == lectern_markdown_heading) return library.cmark_node_get_heading_level(node);
  if (kind != lectern_markdown_list) return 0;
  return library.cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? library.cmark_node_get_list_start(node) : -1;
}

int lectern_markdown_parse(const char *bytes, size_t count, void *context,
                           void (*tell)(void *context, const lectern_markdown_event *event)) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!isLoaded) return -1;
  cmark_parser *parser = library.cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8);
  const char *const extensions[] = {"table", "strikethrough", "tasklist"};
  for (size_t index = 0; index < sizeof extensions / sizeof *extensions; index++) {
    cmark_syntax_extension *extension = library.cmark_find_syntax_extension(extensions[index]);
    if (extension) library.cmark_parser_attach_syntax_extension(parser, extension);
  }
  library.cmark_parser_feed(parser, bytes, count);
  cmark_node *document = library.cmark_parser_finish(parser);
  cmark_iter *iterator = library.cmark_iter_new(document);
  cmark_event_type type;
  while ((type = library.cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
    cmark_node *node = library.cmark_iter_get_node(iterator);
    lectern_markdown_event event = {kind_of(node), type == CMARK_EVENT_ENTER, 0, NULL};
    event.number = number_of(node, event.kind);
    event.text = event.kind == lectern_markdown_link ? library.cmark_node_get_url(node)
                                                     : library.cmark_node_get_literal(node);
    tell(context, &event);
  }
  library.cmark_iter_free(iterator);
  library.cmark_node_free(document);
  library.cmark_parser_free(parser);
  return 0;
}
