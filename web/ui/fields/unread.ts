/** Marks a field whose text stands for nothing yet: `Form` does not send while there is one. */
export const unread = (isUnread: boolean): { "data-unread"?: true } => (isUnread ? { "data-unread": true } : {})
