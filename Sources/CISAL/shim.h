#include <isa-l/crc64.h>
#include <isa-l/igzip_lib.h>

// A macro that Swift cannot read.
static const int isal_level2_room = ISAL_DEF_LVL2_SMALL;
