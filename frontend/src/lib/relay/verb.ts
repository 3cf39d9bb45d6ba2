import { useCallback, useState } from 'react';
import { commitMutation, type GraphQLTaggedNode, type MutationParameters } from 'relay-runtime';

import { environment } from './environment';
import { waitToRetry } from './retry';

/**
 * Every mutation answers a union: its success, or a named error. A document selects both under fixed names,
 *
 *     createJob(input: $input) {
 *       ... on CreateJobSuccess @alias(as: "success") { job { id } }
 *       ... on Error @alias(as: "error") { __typename message path }
 *     }
 *
 * and may select a named error's own fields under another. An outcome keeps them apart, and a request that failed
 * altogether becomes a problem too, so that a form has one thing to show.
 */
export type Problem = {
  /** The error's type, such as `EmailTaken`, or `ServerUnreachable` when there was no answer. */
  readonly kind: string;
  readonly message: string;
  /** Names the input field it is about, from `input` on; empty when it is about none. */
  readonly path: readonly string[];
};

type AnyResult = {
  readonly success?: object | null;
  readonly error?: {
    readonly __typename: string;
    readonly message: string;
    readonly path: readonly string[];
  } | null;
};
type Result<M extends MutationParameters> = M['response'][keyof M['response']];
type Success<M extends MutationParameters> =
  Result<M> extends { readonly success?: infer S } ? NonNullable<S> : never;

export type Outcome<M extends MutationParameters> =
  | { readonly ok: true; readonly value: Success<M> }
  /** `result` holds what the document selected of named errors; absent when there was no answer. */
  | { readonly ok: false; readonly problem: Problem; readonly result?: Result<M> };

export function outcomeOf<M extends MutationParameters>(response: M['response']): Outcome<M> {
  const [result] = Object.values(response as Record<string, AnyResult>);
  if (result?.success != null) return { ok: true, value: result.success as Success<M> };
  if (result?.error == null) throw new TypeError('A mutation answered neither success nor error.');
  const { __typename, message, path } = result.error;
  return { ok: false, problem: { kind: __typename, message, path }, result: result as Result<M> };
}

/** Sends one mutation. It never rejects: what went wrong is in the outcome. */
export function send<M extends MutationParameters>(
  mutation: GraphQLTaggedNode,
  variables: M['variables'],
): Promise<Outcome<M>> {
  return new Promise((resolve) => {
    commitMutation<M>(environment, {
      mutation,
      variables,
      onCompleted: (response) => resolve(outcomeOf<M>(response)),
      onError: (error) =>
        resolve({ ok: false, problem: { kind: error.name, message: error.message, path: [] } }),
    });
  });
}

/**
 * Like `send`, but a request that did not get through is sent again until there is an answer. Its input must carry an
 * idempotency key, so that it runs once even where only the answer was lost.
 */
export async function sendSurely<M extends MutationParameters>(
  mutation: GraphQLTaggedNode,
  variables: M['variables'],
): Promise<Outcome<M>> {
  for (let tries = 0; ; tries += 1) {
    const outcome = await send<M>(mutation, variables);
    if (outcome.ok || outcome.problem.kind !== 'ServerUnreachable') return outcome;
    await waitToRetry(tries);
  }
}

export type Verb<M extends MutationParameters> = {
  run: (input: M['variables']['input']) => Promise<Outcome<M>>;
  isRunning: boolean;
  /** What went wrong the last time; gone as soon as it is tried again. */
  problem: Problem | null;
  forget: () => void;
};

/** A mutation for a form or a button: `run`, whether it is running, and the problem to show beside it. */
export function useVerb<M extends MutationParameters>(mutation: GraphQLTaggedNode): Verb<M> {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(
    async (input: M['variables']['input']) => {
      setRunning(true);
      setProblem(null);
      const outcome = await send<M>(mutation, { input });
      setRunning(false);
      if (!outcome.ok) setProblem(outcome.problem);
      return outcome;
    },
    [mutation],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { run, isRunning, problem, forget };
}

/** The problem's sentence if it is about this field of the input: `fieldError(problem, 'title')`. */
export function fieldError(problem: Problem | null, field: string): string | undefined {
  return problem?.path[1] === field ? problem.message : undefined;
}

/** The problem if no field of `fields` shows it. */
export function formError(problem: Problem | null, fields: readonly string[]): Problem | null {
  const field = problem?.path[1];
  return field !== undefined && fields.includes(field) ? null : problem;
}
