# Removes the counts of earlier runs below FOLDER: a build with coverage starts from nothing.
file(GLOB_RECURSE counts ${FOLDER}/*.gcda)
if(counts)
  file(REMOVE ${counts})
endif()
