import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    toasts: 'Notifications',
    dismiss: 'Dismiss',
    undo: 'Undo',
    loading: 'Loading',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    done: 'Done',
    retry: 'Try again',
    goHome: 'Go to jobs',
    optional: 'optional',
    optionalField: (label: string) => `${label} (optional)`,
    empty: 'empty',
    editValue: (label: string, value: string) => `${label}: ${value}. Edit`,
    brokenTitle: 'This part could not be shown',
    brokenText: 'It is our fault, not yours. Nothing that you saved is lost.',
    unreachableTitle: 'The server does not answer',
    unreachableText: 'Your network or the server is away. Try again in a moment.',
    notFoundTitle: 'There is nothing at this address',
    notFoundText: 'It may have been removed, or you may not have access to it.',
    errorId: (id: string) => `Quote ${id} when you report it.`,
    lostSince: (time: string) => `Connection lost since ${time}. Your edits are kept.`,
  },
});
