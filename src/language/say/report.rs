//! The words around a fault in a report.

use super::phrase;

phrase!(error, "erreur", "error");
phrase!(warning, "avertissement", "warning");
phrase!(help, "aide", "help");
