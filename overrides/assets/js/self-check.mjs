/** self-check: being written. */
