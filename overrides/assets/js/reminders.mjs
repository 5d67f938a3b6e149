/** reminders: being written. */
