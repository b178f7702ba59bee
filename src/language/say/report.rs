//! The words around a fault in a report.

phrase!(error, "erreur", "error");
phrase!(warning, "avertissement", "warning");
phrase!(help, "aide", "help");
