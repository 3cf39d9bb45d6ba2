import { catalogue } from '@/lib/i18n/catalogue';

export const text = catalogue({
  en: {
    write: 'Write a note',
    placeholder: 'What did you learn? Colleagues who may see this person read it.',
    about: 'Visible to',
    everyone: 'All who may see notes',
    inJob: (job: string) => `Those who see ${job}`,
    save: 'Save note',
    hint: 'Ctrl + Enter saves',
    saved: 'Note saved.',
    keptDraft: 'Not saved yet; kept in this tab.',
    edit: 'Edit note',
    edited: 'edited',
    body: 'Note',
    cancel: 'Cancel',
    saveChange: 'Save',
    editedToast: 'Note changed.',
  },
});
