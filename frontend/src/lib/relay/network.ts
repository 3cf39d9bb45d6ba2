import {
  Network,
  Observable,
  type CacheConfig,
  type GraphQLResponse,
  type INetwork,
  type RequestParameters,
  type Variables,
} from 'relay-runtime';

import { noteConnection } from './connection';
import { liveClient } from './liveClient';

/** The request did not reach the server, or its answer was not GraphQL. Worth another try. */
export class ServerUnreachable extends Error {
  override name = 'ServerUnreachable';
}

/** The server answered with errors and without the data that was asked for. */
export class RequestRefused extends Error {
  override name = 'RequestRefused';

  constructor(
    message: string,
    readonly code: string,
    readonly errorId: string | undefined,
  ) {
    super(message);
  }
}

type GraphQLProblem = {
  message: string;
  extensions?: { code?: string; errorId?: string };
};
type Answer = { data?: unknown; errors?: GraphQLProblem[] };

async function post(operation: RequestParameters, variables: Variables): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-rapport-client': 'spa' },
      body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
    });
  } catch (cause) {
    noteConnection('requestFailed');
    throw new ServerUnreachable('The server could not be reached.', { cause });
  }
  try {
    const answer = (await response.json()) as Answer;
    noteConnection('requestAnswered');
    return answer;
  } catch (cause) {
    // A proxy answers in the place of a server that is away.
    noteConnection('requestFailed');
    throw new ServerUnreachable(`The server answered ${response.status}.`, { cause });
  }
}

function refusal(problem: GraphQLProblem): RequestRefused {
  const { code, errorId } = problem.extensions ?? {};
  return new RequestRefused(problem.message, code ?? 'UNKNOWN', errorId);
}

async function execute(operation: RequestParameters, variables: Variables) {
  const answer = await post(operation, variables);
  const [problem] = answer.errors ?? [];
  // A field that failed inside a nullable parent is null in the data; only an answer without data is a failure.
  if (problem !== undefined && (answer.data === null || answer.data === undefined)) {
    throw refusal(problem);
  }
  return answer as GraphQLResponse;
}

/**
 * A subscription may say in `cacheConfig.metadata.resume` how its variables look when it starts again after a lost
 * connection. The client reads `variables` anew for every start, so a getter is enough.
 */
function subscribe(operation: RequestParameters, variables: Variables, cacheConfig: CacheConfig) {
  const resume = cacheConfig.metadata?.['resume'] as (() => Variables) | undefined;
  return Observable.create<GraphQLResponse>((sink) =>
    liveClient.subscribe(
      {
        query: operation.text ?? '',
        operationName: operation.name,
        get variables() {
          return { ...variables, ...resume?.() };
        },
      },
      {
        next: (value) => sink.next(value as GraphQLResponse),
        error: (cause) => sink.error(asError(cause)),
        complete: () => sink.complete(),
      },
    ),
  );
}

function asError(cause: unknown): Error {
  if (cause instanceof Error) return cause;
  if (Array.isArray(cause)) return refusal(cause[0] as GraphQLProblem);
  return new ServerUnreachable('The live connection was refused.', { cause });
}

export const network: INetwork = Network.create(execute, subscribe);
