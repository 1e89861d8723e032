"""The command line around the features: the command table, options, context, output and errors."""
