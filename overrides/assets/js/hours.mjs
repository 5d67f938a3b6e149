/** hours: being written. */
