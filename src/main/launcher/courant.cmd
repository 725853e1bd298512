@echo off
rem Starts Courant with the Java of JAVA_HOME, or else of PATH. JAVA_OPTS goes to Java.
setlocal EnableExtensions DisableDelayedExpansion
set "JAR=%~dp0..\lib\courant.jar"
if not exist "%JAR%" (
  echo courant: error: courant.jar is missing: the folder that bin\courant.cmd is in should have it in ..\lib>&2
  exit /b 1
)
set "JAVA=java.exe"
rem Quotation marks around the value are common, and would end those that are put around it here.
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" (
  echo courant: error: JAVA_HOME is "%JAVA_HOME%", where there is no bin\java.exe>&2
  exit /b 1
)
if not defined JAVA_HOME (
  where java.exe >nul 2>&1 || (
    echo courant: error: Java is missing: install Java 17 or later, or set JAVA_HOME>&2
    exit /b 1
  )
)
rem The launcher for other systems, bin/courant, says why these options.
set "COLLECTOR=-XX:+UseParallelGC -Xmn256m -XX:InitialSurvivorRatio=60 -XX:GCTimeRatio=9 -XX:InitialRAMPercentage=4 -Xlog:gc+ergo=off"
set JAVA_OPTS 2>nul | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul && set "COLLECTOR="
set "COMPILER=-XX:TieredStopAtLevel=1 -XX:MaxTenuringThreshold=0 -Dsun.reflect.inflationThreshold=300"
if "%~1"=="serve" set "COMPILER="
if "%~2"=="serve" set "COMPILER="
set "VERSION="
if defined JAVA_HOME if exist "%JAVA_HOME%\release" (
  for /f tokens^=2^ delims^=^" %%V in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "VERSION=%%V"
)
set "KEPT=%~dp0..\lib\courant-%VERSION%"
set "ARCHIVE="
if exist "%KEPT%.jsa" set ARCHIVE="-XX:SharedArchiveFile=%KEPT%.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off
if exist "%KEPT%.aot" set ARCHIVE="-XX:AOTCache=%KEPT%.aot" -Xlog:aot*=off -Xlog:cds*=off
"%JAVA%" %ARCHIVE% %COMPILER% -XX:MaxRAMPercentage=60 %COLLECTOR% %JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
