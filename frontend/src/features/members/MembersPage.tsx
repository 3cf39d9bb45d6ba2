import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleOff, IconMail, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchQuery, graphql, type PreloadedQuery } from 'react-relay/hooks';
import { useLoaderData } from 'react-router';

import { formatCount } from '@/lib/format/numbers';
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
import { byStanding, type Standing } from './standing';

const query = graphql`
  query MembersPageQuery {
    members {
      id
      isActive
      isInvited
      ...MemberRow_member
    }
  }
`;

/** Everyone who works here, is asked to, or did. */
export function MembersPage() {
  const { members } = usePageQuery<MembersPageQuery>(
    query,
    useLoaderData<PreloadedQuery<MembersPageQuery>>(),
  );
  const [isInviting, setInviting] = useState(false);
  const canManage = useCan('MANAGE_MEMBERS');
  useTitle(text.title);
  return (
    <>
      <PageHeader title={text.title}>
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
        {!canManage && <p className={classes['note']}>{text.onlyAdmins}</p>}
        {byStanding(members).map(([standing, people]) => (
          <section key={standing} aria-labelledby={`members-${standing}`}>
            <h2 id={`members-${standing}`} className={classes['heading']}>
              <StandingIcon standing={standing} />
              {text.standings[standing]}
              <small>{formatCount(people.length)}</small>
            </h2>
            <ul className={classes['members']}>
              {people.map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} onInvited={readAgain} />}
    </>
  );
}

const icons = { active: IconCircleCheck, invited: IconMail, inactive: IconCircleOff };

function StandingIcon({ standing }: { standing: Standing }) {
  const Icon = icons[standing];
  return <Icon size={16} data-standing={standing} aria-hidden />;
}

function readAgain(): void {
  fetchQuery<MembersPageQuery>(environment, query, {}, { fetchPolicy: 'network-only' }).subscribe(
    {},
  );
}
