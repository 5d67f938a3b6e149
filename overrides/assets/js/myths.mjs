/** myths: being written. */
