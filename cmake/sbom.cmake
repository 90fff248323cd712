# Writes conspectus.spdx.json into the build folder: the program and the libraries that it is linked with, in the versions
# found, as a bill of materials in SPDX 2.3.
set(packages "")
set(relationships "")
set(fingerprint "")
foreach(library IN LISTS CONSPECTUS_LIBRARIES)
  string(REPLACE "|" ";" fields "${library}")
  list(GET fields 0 name)
  list(GET fields 1 version)
  list(GET fields 2 licence)
  list(GET fields 3 home)
  string(REPLACE "_" "-" id "${name}")
  string(APPEND packages ",
    {
      \"SPDXID\": \"SPDXRef-${id}\",
      \"name\": \"${name}\",
      \"versionInfo\": \"${version}\",
      \"downloadLocation\": \"${home}\",
      \"filesAnalyzed\": false,
      \"licenseConcluded\": \"${licence}\",
      \"licenseDeclared\": \"${licence}\",
      \"copyrightText\": \"NOASSERTION\"
    }")
  string(APPEND relationships ",
    {
      \"spdxElementId\": \"SPDXRef-conspectus\",
      \"relationshipType\": \"DEPENDS_ON\",
      \"relatedSpdxElement\": \"SPDXRef-${id}\"
    }")
  string(APPEND fingerprint "${library};")
endforeach()
string(SHA256 fingerprint "${PROJECT_VERSION};${fingerprint}")
string(SUBSTRING "${fingerprint}" 0 16 fingerprint)
string(TIMESTAMP created "%Y-%m-%dT%H:%M:%SZ" UTC) # SOURCE_DATE_EPOCH, where it is set
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/conspectus.spdx.json @ONLY CONTENT [[
{
  "spdxVersion": "SPDX-2.3",
  "dataLicense": "CC0-1.0",
  "SPDXID": "SPDXRef-DOCUMENT",
  "name": "conspectus-@PROJECT_VERSION@",
  "documentNamespace": "https://spdx.org/spdxdocs/conspectus-@PROJECT_VERSION@-@fingerprint@",
  "creationInfo": {
    "created": "@created@",
    "creators": ["Tool: conspectus-cmake-@PROJECT_VERSION@"]
  },
  "packages": [
    {
      "SPDXID": "SPDXRef-conspectus",
      "name": "conspectus",
      "versionInfo": "@PROJECT_VERSION@",
      "downloadLocation": "NOASSERTION",
      "filesAnalyzed": false,
      "licenseConcluded": "@CONSPECTUS_LICENCE@",
      "licenseDeclared": "@CONSPECTUS_LICENCE@",
      "copyrightText": "NOASSERTION"
    }@packages@
  ],
  "relationships": [
    {
      "spdxElementId": "SPDXRef-DOCUMENT",
      "relationshipType": "DESCRIBES",
      "relatedSpdxElement": "SPDXRef-conspectus"
    }@relationships@
  ]
}
]])
install(FILES ${PROJECT_BINARY_DIR}/conspectus.spdx.json DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/conspectus)
