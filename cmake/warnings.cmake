# Warnings for our own targets; the compilers of Debian 12 and Ubuntu 24.04 are clean with them.
add_library(conspectus_warnings INTERFACE)
target_compile_options(conspectus_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                     -Wswitch -Wnon-virtual-dtor -Wold-style-cast
                                                     -Wno-missing-field-initializers) # designated initializers leave fields out on purpose
# GCC 12 sees overlapping copies where std::string is put together (its bug 105651).
target_compile_options(conspectus_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(CONSPECTUS_WERROR)
  target_compile_options(conspectus_warnings INTERFACE -Werror)
endif()
