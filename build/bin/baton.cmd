@echo off
rem `baton`, the command line of an installed Baton: put this folder on your PATH.
rem It runs in the app's own Electron as plain Node, without a window.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\Baton.exe" "%~dp0..\app.asar\out\main\cli.js" %*
exit /b %ERRORLEVEL%
