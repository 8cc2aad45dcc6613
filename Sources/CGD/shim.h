// Only for its types: GraphicsLibrary opens the library itself when a photo is to be converted.
#include <gd.h>
