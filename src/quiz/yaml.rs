//! Text to located tree. The only file that names the YAML parser.
