// Markdown through cmark-gfm, HTML and XML through libxml2, PDF through poppler's program.
//
// The libraries are loaded at the first call and not when the program starts: libxml2 brings the tables of ICU along,
// and a reader of plain text should not wait for them, nor pay for them in memory.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// ---- Markdown --------------------------------------------------------------------------------------------------

typedef enum {
  lectern_markdown_document,
  lectern_markdown_block_quote,
  lectern_markdown_list,
  lectern_markdown_item,
  lectern_markdown_code_block,
  lectern_markdown_html_block,
  lectern_markdown_paragraph,
  lectern_markdown_heading,
  lectern_markdown_thematic_break,
  lectern_markdown_footnote,
  lectern_markdown_text,
  lectern_markdown_soft_break,
  lectern_markdown_line_break,
  lectern_markdown_code,
  lectern_markdown_html,
  lectern_markdown_footnote_reference,
  lectern_markdown_image,
  lectern_markdown_emphasis,
  lectern_markdown_strong,
  lectern_markdown_link,
  lectern_markdown_table,
  lectern_markdown_table_row,
  lectern_markdown_table_cell,
  lectern_markdown_other,
} lectern_markdown_kind;

typedef struct {
  lectern_markdown_kind kind;
  /// The node begins; otherwise it ends. A node without children only begins.
  int enters;
  /// The level of a heading, the first number of a list, -1 for bullets.
  int number;
  /// The literal of a leaf or the target of a link, in UTF-8, ended by a null; valid during the call.
  const char *_Nullable text;
} lectern_markdown_event;

/// Parses `count` bytes of UTF-8 with GitHub's tables, strike-through and foot-notes, and tells each node in order.
/// 0; -1 if cmark-gfm cannot be loaded.
int lectern_markdown_parse(const char *_Nonnull bytes, size_t count, void *_Nullable context,
                           void (*_Nonnull tell)(void *_Nullable context,
                                                 const lectern_markdown_event *_Nonnull event));

// ---- HTML and XML ----------------------------------------------------------------------------------------------

typedef struct lectern_markup lectern_markup;

typedef enum {
  lectern_markup_end = 0,
  lectern_markup_open = 1,
  lectern_markup_close = 2,
  lectern_markup_text = 3,
  lectern_markup_broken = -1,
} lectern_markup_event;

/// Whether libxml2 could be loaded.
int lectern_markup_available(void);

/// Opens HTML of whatever quality. `encoding` is a name that the file itself tells, or NULL for UTF-8.
lectern_markup *_Nullable lectern_markup_open_html(const char *_Nonnull bytes, size_t count,
                                                   const char *_Nullable encoding);
/// Opens XML: no entity is expanded but the five of XML, nothing is fetched, no document type is loaded.
lectern_markup *_Nullable lectern_markup_open_xml(const char *_Nonnull bytes, size_t count);

/// Goes to the next tag or text.
lectern_markup_event lectern_markup_next(lectern_markup *_Nonnull markup);
/// The local name of the element that opened or closed.
const char *_Nullable lectern_markup_name(lectern_markup *_Nonnull markup);
/// The text, in UTF-8; valid until the next call.
const char *_Nullable lectern_markup_value(lectern_markup *_Nonnull markup);
/// The attribute of the element that opened, by its local name, copied: free it; NULL if there is none.
char *_Nullable lectern_markup_attribute(lectern_markup *_Nonnull markup, const char *_Nonnull name);
void lectern_markup_close_reader(lectern_markup *_Nonnull markup);

// ---- PDF -------------------------------------------------------------------------------------------------------

typedef enum {
  /// `pdftotext`: the text, a form feed after each page.
  lectern_pdf_text,
  /// `pdftohtml -xml` of the first page, behind which it writes the outline of the whole.
  lectern_pdf_outline,
  /// `pdfinfo`: the title and the author.
  lectern_pdf_information,
} lectern_pdf_tool;

/// Starts one of poppler's programs on `count` bytes, with limits of processor time, in seconds, and of memory, in
/// bytes; it can write no file. Gives the end of a pipe from which its output comes, or -1. The program ends with
/// status 127 if it is not installed.
int lectern_pdf_start(lectern_pdf_tool tool, const char *_Nonnull bytes, size_t count, int seconds, size_t memory,
                      pid_t *_Nonnull process);
