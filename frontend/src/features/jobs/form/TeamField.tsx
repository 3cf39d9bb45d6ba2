import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

import { PersonMark, PersonName } from '@/ui/person/Person';

import classes from './JobForm.module.css';
import { text } from './messages';

type Role = keyof typeof text.roles;
export type TeamPlace = { readonly memberId: string; readonly role: Role };

type Props = {
  members: readonly { readonly id: string; readonly name: string }[];
  value: readonly TeamPlace[];
  onChange: (team: readonly TeamPlace[]) => void;
};

const roles: readonly Role[] = ['RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER'];

/** Who hires for the job, and as what. */
export function TeamField({ members, value, onChange }: Props) {
  const free = members.filter(({ id }) => !value.some(({ memberId }) => memberId === id));
  return (
    <fieldset className={classes['team']}>
      <legend>{text.team}</legend>
      <p>{text.teamHint}</p>
      {value.map((place) => {
        const member = members.find(({ id }) => id === place.memberId);
        if (member === undefined) return null;
        const others = value.filter(({ memberId }) => memberId !== place.memberId);
        return (
          <div key={place.memberId} className={classes['place']}>
            <PersonMark id={member.id} name={member.name} isBesideName />
            <PersonName name={member.name} className={classes['name']} />
            <NativeSelect
              aria-label={text.role(member.name)}
              value={place.role}
              onChange={(event) => {
                const role = toRole(event.currentTarget.value);
                onChange(value.map((one) => (one === place ? { ...place, role } : one)));
              }}
              data={roles.map((role) => ({ value: role, label: text.roles[role] }))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text.removeMember(member.name)}
              onClick={() => onChange(others)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      {free.length > 0 && (
        <NativeSelect
          aria-label={text.addMember}
          value=""
          onChange={(event) =>
            onChange([...value, { memberId: event.currentTarget.value, role: 'HIRING_MANAGER' }])
          }
          data={[
            { value: '', label: text.addMember },
            ...free.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </fieldset>
  );
}

function toRole(value: string): Role {
  return roles.find((role) => role === value) ?? 'INTERVIEWER';
}
