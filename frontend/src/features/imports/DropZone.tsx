import '@mantine/core/styles/Progress.layer.css';

import { Button, Progress } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { graphql } from 'react-relay/hooks';
import { useNavigate } from 'react-router';

import { formatShare } from '@/lib/format/numbers';
import { send } from '@/lib/relay/verb';
import { ProblemNote } from '@/ui/feedback/ProblemNote';

import type { DropZoneMutation } from './__generated__/DropZoneMutation.graphql';
import classes from './Imports.module.css';
import { text } from './messages';
import { refusalOf, upload } from './upload';
import { useDrop } from './useDrop';

const mutation = graphql`
  mutation DropZoneMutation($input: CreateImportInput!) {
    createImport(input: $input) {
      ... on CreateImportSuccess @alias(as: "success") {
        import {
          id
          ...ImportView_import
        }
      }
      ... on Error @alias(as: "error") {
        __typename
        message
        path
      }
    }
  }
`;

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'uploading'; readonly name: string; readonly share: number }
  | { readonly kind: 'reading'; readonly name: string };

/** Takes a file, says how far it has come, and answers every bad one by a sentence where it was dropped. */
export function DropZone() {
  const { step, take, cancel } = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = step.kind === 'uploading' || step.kind === 'reading';
  const isOver = useDrop((files) => {
    if (!isBusy) take(files);
  });
  return (
    <section aria-label={text.drop} className={classes['zone']} data-over={isOver}>
      <IconFileTypeCsv size={32} stroke={1.5} aria-hidden />
      {isBusy ? (
        <Busy step={step} onCancel={cancel} />
      ) : (
        <>
          <p className={classes['drop']}>{text.drop}</p>
          <p className={classes['quiet']}>{text.dropHint}</p>
          <input
            ref={input}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            hidden
            aria-label={text.choose}
            onChange={(event) => {
              take([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
          <Button onClick={() => input.current?.click()}>{text.choose}</Button>
        </>
      )}
      <ProblemNote problem={step.kind === 'refused' ? step : null} />
    </section>
  );
}

function Busy({ step, onCancel }: { step: Step; onCancel: () => void }) {
  if (step.kind === 'uploading') {
    const words = text.uploading(step.name, formatShare(step.share));
    return (
      <>
        <p className={classes['drop']} dir="auto">
          {words}
        </p>
        <Progress value={step.share * 100} aria-label={words} className={classes['bar']} />
        <Button variant="default" onClick={onCancel}>
          {text.cancel}
        </Button>
      </>
    );
  }
  const words = step.kind === 'reading' ? text.reading(step.name) : '';
  return (
    <>
      <p role="status" className={classes['drop']} dir="auto">
        {words}
      </p>
      <Progress value={100} animated aria-label={words} className={classes['bar']} />
    </>
  );
}

function useUpload() {
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);
  const navigate = useNavigate();
  const refuse = (message: string) => setStep({ kind: 'refused', message });

  const run = async (file: File) => {
    const { name } = file;
    const controller = new AbortController();
    abort.current = controller;
    setStep({ kind: 'uploading', name, share: 0 });
    const uploaded = await upload(
      file,
      (share) =>
        setStep(share < 1 ? { kind: 'uploading', name, share } : { kind: 'reading', name }),
      controller.signal,
    );
    if (controller.signal.aborted) {
      setStep({ kind: 'idle' });
      return;
    }
    if (!uploaded.ok) {
      refuse(uploaded.message);
      return;
    }
    const outcome = await send<DropZoneMutation>(mutation, { input: { fileId: uploaded.fileId } });
    if (outcome.ok) await navigate(`/imports/${outcome.value.import.id}`);
    else refuse(outcome.problem.message);
  };
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    const refusal = files.length > 1 ? text.severalFiles : refusalOf(file);
    if (refusal === null) void run(file);
    else refuse(refusal);
  };
  return { step, take, cancel: () => abort.current?.abort() };
}
