# Writes the embedded templates as one C++ source; called by embed.cmake at build time. Contents go in as hexadecimal
# byte lists, so no delimiter or length limit of string literals can be hit.
string(REPLACE "|" ";" files "${FILES}")
set(arrays "")
set(entries "")
set(number 0)
foreach(file IN LISTS files)
  file(RELATIVE_PATH path ${FOLDER} ${file})
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND arrays "const char file_${number}[] = {${bytes}'\\0'};\n")
  string(APPEND entries "        {\"${path}\", std::string(file_${number}, sizeof file_${number} - 1)},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUTPUT}.new "#include \"text/source.h\"

namespace conspectus {
namespace {
${arrays}}  // namespace

const Sources& embedded_templates() {
    static const Sources files = {
${entries}    };
    return files;
}

}  // namespace conspectus
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
