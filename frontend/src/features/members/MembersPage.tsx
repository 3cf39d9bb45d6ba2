import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchQuery, graphql, type PreloadedQuery } from 'react-relay/hooks';
import { useLoaderData } from 'react-router';

import { environment } from '@/lib/relay/environment';
import { usePageQuery } from '@/lib/relay/pageQuery';
import { useCan } from '@/lib/viewer/viewer';
import { PageHeader } from '@/ui/page/PageHeader';
import { useTitle } from '@/ui/page/useTitle';

import type { MembersPageQuery } from './__generated__/MembersPageQuery.graphql';
import { InviteDialog } from './InviteDialog';
import { MemberRow } from './MemberRow';
import classes from './Members.module.css';
import { text } from './messages';

const query = graphql`
  query MembersPageQuery {
    members {
      id
      isActive
      ...MemberRow_member
    }
  }
`;

/** Everyone who works here, or did. */
export function MembersPage() {
  const { members } = usePageQuery<MembersPageQuery>(
    query,
    useLoaderData<PreloadedQuery<MembersPageQuery>>(),
  );
  const [isInviting, setInviting] = useState(false);
  const canManage = useCan('MANAGE_MEMBERS');
  useTitle(text.title);
  const active = members.filter(({ isActive }) => isActive);
  const readAgain = () => {
    fetchQuery<MembersPageQuery>(environment, query, {}, { fetchPolicy: 'network-only' }).subscribe(
      {},
    );
  };
  return (
    <>
      <PageHeader
        title={text.title}
        detail={<span className={classes['quiet']}>{text.count(active.length)}</span>}
      >
        {canManage && (
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {text.invite}
          </Button>
        )}
      </PageHeader>
      <div className={classes['page']}>
        <ul className={classes['members']} aria-label={text.title}>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </ul>
      </div>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} onInvited={readAgain} />}
    </>
  );
}
