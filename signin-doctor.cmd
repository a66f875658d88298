@echo off
rem Runs the program from source on the Node that the project pins, else on the one that is installed.
setlocal
set "NODE=%~dp0node_modules\.bin\node.cmd"
if not exist "%NODE%" set "NODE=node"
call "%NODE%" "%~dp0src\cli\start.mjs" %*
exit /b %ERRORLEVEL%
