# How every target is compiled: one standard, one set of warnings, sanitizers where a preset asks for them.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set_property(GLOBAL PROPERTY AUTOGEN_SOURCE_GROUP Generated)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(SLUICE_CCACHE ccache)
if(SLUICE_CCACHE)
    # Builds in different folders share their objects; precompiled headers need the sloppiness.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${SLUICE_CCACHE})
endif()

if(CMAKE_CXX_CLANG_TIDY)
    # What moc and rcc write is no concern of ours; a folder without any check would be an error.
    file(WRITE "${CMAKE_BINARY_DIR}/.clang-tidy" "Checks: '-*,llvm-twine-local'\n")
endif()

# Every test is a program of its own: a fast linker saves minutes.
find_program(SLUICE_LLD ld.lld)
if(SLUICE_LLD)
    add_link_options(-fuse-ld=lld)
endif()

option(SLUICE_WERROR "Warnings are errors" OFF)

add_library(sluice_policy INTERFACE)
target_compile_options(sluice_policy INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual $<$<CXX_COMPILER_ID:GNU>:-Wno-missing-field-initializers>
    $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-field-initializers>
    $<$<BOOL:${SLUICE_WERROR}>:-Werror>)
target_include_directories(sluice_policy INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(sluice_policy INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT SLUICE_VERSION="${PROJECT_VERSION}")
if(SLUICE_SANITIZE)
    target_compile_options(sluice_policy INTERFACE -fsanitize=${SLUICE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(sluice_policy INTERFACE -fsanitize=${SLUICE_SANITIZE})
endif()

find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tl-expected REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 REQUIRED)
find_package(PostgreSQL REQUIRED)
if(SLUICE_CORE_ONLY)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
else()
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg Test LinguistTools Concurrent Network)
    find_package(Fontconfig REQUIRED)
    find_path(QSCINTILLA_INCLUDE_DIR Qsci/qsciscintilla.h PATH_SUFFIXES qt6 x86_64-linux-gnu/qt6 REQUIRED)
    find_library(QSCINTILLA_LIBRARY qscintilla2_qt6 REQUIRED)
    add_library(qscintilla INTERFACE)
    target_include_directories(qscintilla SYSTEM INTERFACE ${QSCINTILLA_INCLUDE_DIR})
    target_link_libraries(qscintilla INTERFACE ${QSCINTILLA_LIBRARY})
endif()
