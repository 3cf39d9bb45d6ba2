import { undo } from '@/lib/relay/undo';
import { text } from '@/ui/messages';

import { showToast } from './toasts';

/**
 * Says what was done, with the way back. A verb that changed nothing answers no activity: then there is nothing to
 * take back. `onUndone` is for what no live event brings up to date.
 */
export function showUndoToast(
  sentence: string,
  activityId: string | null | undefined,
  onUndone?: () => void,
): void {
  if (activityId == null) {
    showToast({ text: sentence });
    return;
  }
  showToast({
    text: sentence,
    action: {
      label: text.undo,
      run: () => {
        void undo(activityId).then((outcome) => {
          if (outcome.ok) onUndone?.();
          else showToast({ text: outcome.problem.message, tone: 'problem' });
        });
      },
    },
  });
}
