import { getRequest, type GraphQLTaggedNode, type OperationType } from 'relay-runtime';

import { network } from './network';

type PlainQuery = OperationType & { readonly rawResponse?: unknown };

/**
 * Reads a query marked `@raw_response_type` past Relay's store and hands out the answer as it came: for large,
 * flat lists that nobody reads by fragments.
 */
export async function fetchPlain<Q extends PlainQuery>(
  query: GraphQLTaggedNode,
  variables: Q['variables'],
): Promise<NonNullable<Q['rawResponse']>> {
  const { params } = getRequest(query);
  const answer = await network.execute(params, variables, {}).toPromise();
  if (answer === undefined || !('data' in answer)) throw new TypeError('A query was not answered.');
  return answer.data as NonNullable<Q['rawResponse']>;
}
