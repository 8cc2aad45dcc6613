#include <libxml/xmlversion.h>
/* Debian's libxml2 would bring the ICU headers of the system, which are others than those of Swift's Foundation. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
