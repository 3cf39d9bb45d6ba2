import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchQuery, graphql, useFragment, useLazyLoadQuery } from 'react-relay/hooks';

import { useNow } from '@/lib/clock/useNow';
import { formatAgo } from '@/lib/format/dates';
import { environment } from '@/lib/relay/environment';

import type { ApiKeys_key$key } from './__generated__/ApiKeys_key.graphql';
import type { ApiKeysQuery } from './__generated__/ApiKeysQuery.graphql';
import { text } from './messages';
import { NewKeyDialog } from './NewKeyDialog';
import { RevokeKeyDialog } from './RevokeKeyDialog';
import { Section } from './Section';
import classes from './Settings.module.css';

const query = graphql`
  query ApiKeysQuery {
    apiKeys {
      id
      ...ApiKeys_key
    }
  }
`;

const fragment = graphql`
  fragment ApiKeys_key on ApiKey {
    id
    name
    prefix
    readOnly
    lastUsedAt
    member {
      name
    }
  }
`;

export function ApiKeys() {
  const { apiKeys } = useLazyLoadQuery<ApiKeysQuery>(
    query,
    {},
    { fetchPolicy: 'store-and-network' },
  );
  const [isMaking, setMaking] = useState(false);
  const readAgain = () => {
    fetchQuery<ApiKeysQuery>(environment, query, {}, { fetchPolicy: 'network-only' }).subscribe({});
  };
  return (
    <Section title={text.keys} hint={text.keysHint}>
      {apiKeys.length === 0 ? (
        <p className={classes['quiet']}>{text.noKeys}</p>
      ) : (
        <ul className={classes['list']}>
          {apiKeys.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoked={readAgain} />
          ))}
        </ul>
      )}
      <div className={classes['actions']}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setMaking(true)}
        >
          {text.newKey}
        </Button>
      </div>
      {isMaking && <NewKeyDialog onClose={() => setMaking(false)} onMade={readAgain} />}
    </Section>
  );
}

function KeyRow(props: { apiKey: ApiKeys_key$key; onRevoked: () => void }) {
  const { id, name, prefix, readOnly, lastUsedAt, member } = useFragment(fragment, props.apiKey);
  const [isRevoking, setRevoking] = useState(false);
  const now = useNow();
  const used = lastUsedAt == null ? null : formatAgo(new Date(lastUsedAt), now);
  return (
    <li className={classes['item']}>
      <span className={classes['words']}>
        <bdi dir="auto">{name}</bdi>
        <span className={classes['quiet']}>
          <code>{prefix}…</code> · {readOnly && `${text.readOnlyMark} · `}
          {text.madeBy(member.name)} · {used === null ? text.neverUsed : text.lastSeen(used)}
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={text.revokeKey(name)}
        onClick={() => setRevoking(true)}
      >
        {text.revoke}
      </Button>
      {isRevoking && (
        <RevokeKeyDialog
          apiKeyId={id}
          name={name}
          onClose={() => setRevoking(false)}
          onRevoked={props.onRevoked}
        />
      )}
    </li>
  );
}
