# cmake -DSOURCE=… -DPACKAGES=… -P install.cmake: what package-lock.json names, installed into the build folder.
# Does nothing where the lock has not changed since.
find_program(NPM npm REQUIRED)
file(SHA256 ${SOURCE}/package-lock.json wanted)
set(stamp ${PACKAGES}/installed)
if(EXISTS ${stamp})
  file(READ ${stamp} installed)
  if(installed STREQUAL wanted)
    return()
  endif()
endif()

foreach(name package.json package-lock.json .npmrc)
  configure_file(${SOURCE}/${name} ${PACKAGES}/${name} COPYONLY)
endforeach()
execute_process(COMMAND ${NPM} ci WORKING_DIRECTORY ${PACKAGES} COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${stamp} ${wanted})
