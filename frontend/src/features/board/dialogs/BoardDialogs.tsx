import { lazy } from 'react';

import { useBoard, type BoardDialog } from '../boardContext';

/** Each dialog's code comes when it is first opened. */
const EndDialog = lazy(async () => ({ default: (await import('./EndDialog')).EndDialog }));
const AddDialog = lazy(async () => ({ default: (await import('./AddDialog')).AddDialog }));
const StagesDialog = lazy(async () => ({ default: (await import('./StagesDialog')).StagesDialog }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./ShortcutsDialog')).ShortcutsDialog,
}));
const JobDialog = lazy(async () => ({
  default: (await import('@/features/jobs/exposed/JobDialog')).JobDialog,
}));

export function BoardDialogs(props: { dialog: BoardDialog; onClose: () => void }) {
  const { dialog, onClose } = props;
  const { jobId } = useBoard();
  switch (dialog.kind) {
    case 'reject':
    case 'withdraw':
      return <EndDialog ending={dialog.kind} cardId={dialog.cardId} onClose={onClose} />;
    case 'add':
      return <AddDialog stageId={dialog.stageId} onClose={onClose} />;
    case 'stages':
      return <StagesDialog onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'job':
      return <JobDialog jobId={jobId} onClose={onClose} onDone={onClose} />;
  }
}
