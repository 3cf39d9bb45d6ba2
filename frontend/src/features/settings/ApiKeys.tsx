import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchQuery, graphql, useFragment, useLazyLoadQuery } from 'react-relay/hooks';

import { useNow } from '@/lib/clock/useNow';
import { formatAgo, formatMoment } from '@/lib/format/dates';
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
    createdAt
    lastUsedAt
    member {
      name
    }
  }
`;

/** The workspace's keys; read here and not with the page, because only admins may. */
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
  const key = useFragment(fragment, props.apiKey);
  const { id, name, prefix, readOnly, lastUsedAt, member } = key;
  const [isRevoking, setRevoking] = useState(false);
  const now = useNow();
  const made = new Date(key.createdAt);
  const used = lastUsedAt == null ? null : new Date(lastUsedAt);
  return (
    <li className={classes['item']}>
      <IconKey size={20} stroke={1.75} className={classes['sign']} aria-hidden />
      <span className={classes['words']}>
        <span className={classes['name']}>
          <bdi dir="auto">{name}</bdi>
          {readOnly && <span className={classes['mark']}>{text.readOnlyMark}</span>}
        </span>
        <span className={classes['quiet']}>
          <code>{prefix}…</code>
        </span>
        <span className={classes['quiet']}>
          <span title={formatMoment(made)}>{text.madeBy(member.name, formatAgo(made, now))}</span>
          {' · '}
          {used === null ? (
            text.neverUsed
          ) : (
            <span title={formatMoment(used)}>{text.lastUsed(formatAgo(used, now))}</span>
          )}
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
