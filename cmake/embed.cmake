# conspectus_embed_templates(target folder): a library with every file of `folder` inside, declared in
# templates/embedded.h of the build tree (paths relative to the folder, sorted).
function(conspectus_embed_templates target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  list(SORT files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_templates.cpp)
  list(JOIN files "|" joined)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFOLDER=${folder} "-DFILES=${joined}" -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    COMMENT "Embedding templates" VERBATIM)
  add_library(${target} STATIC ${output})
  target_link_libraries(${target} PUBLIC conspectus_text)
endfunction()
