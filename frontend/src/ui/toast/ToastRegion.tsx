import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import { text } from '@/ui/messages';

import { dismissToast, runNewestAction, useToasts, type Toast } from './toasts';
import classes from './ToastRegion.module.css';

const SHOWN_FOR = 8_000;

/** The one place where toasts appear. They wait while they are pointed at or hold the focus. */
export function ToastRegion() {
  const toasts = useToasts();
  useUndoKey();
  return (
    <section className={classes['region']} aria-label={text.toasts}>
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastView({ toast }: { toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(dismissToast, SHOWN_FOR, toast.id);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  const { action } = toast;
  return (
    <div
      className={classes['toast']}
      data-tone={toast.tone}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.tone === 'problem' && (
        <IconAlertTriangle size={16} className={classes['sign']} aria-hidden />
      )}
      <span className={classes['text']} dir="auto">
        {toast.text}
      </span>
      {action !== undefined && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            dismissToast(toast.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label={text.dismiss} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}

/** Ctrl+Z (⌘Z) takes back what the newest toast speaks of, unless something is being typed. */
function useUndoKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const isTyping = target?.closest('input, textarea, [contenteditable="true"]') != null;
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping)
        return;
      if (runNewestAction()) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
