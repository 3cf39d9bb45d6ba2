import { Button } from '@mantine/core';
import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { Link } from 'react-router';

import { useCan } from '@/lib/viewer/viewer';
import { EmptyState } from '@/ui/feedback/EmptyState';

import { useBoard, useIsEmptyBoard, useMayMove } from '../boardContext';
import { text } from '../messages';
import classes from './EmptyBoard.module.css';

/** What to do with a board on which nobody is yet. */
export function EmptyBoard() {
  const { open } = useBoard();
  const isEmpty = useIsEmptyBoard();
  const mayEdit = useCan('EDIT_CANDIDATES');
  const mayMove = useMayMove();
  if (!isEmpty || !mayEdit || !mayMove) return null;
  return (
    <div className={classes['place']}>
      <EmptyState
        icon={<IconUserPlus size={24} />}
        title={text.emptyBoard}
        action={
          <div className={classes['actions']}>
            <Button
              leftSection={<IconUserPlus size={16} aria-hidden />}
              onClick={() => open({ kind: 'add', stageId: null })}
            >
              {text.addCandidate}
            </Button>
            <Button
              component={Link}
              to="/imports"
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              {text.importFile}
            </Button>
          </div>
        }
      >
        {text.emptyBoardText}
      </EmptyState>
    </div>
  );
}
