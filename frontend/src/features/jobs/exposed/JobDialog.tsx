import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';

import { showToast } from '@/ui/toast/toasts';

import type { JobDialogQuery } from './__generated__/JobDialogQuery.graphql';
import { JobForm, type JobDraft } from '../form/JobForm';
import { text } from '../form/messages';
import { useSaveJob } from '../form/saveJob';

const query = graphql`
  query JobDialogQuery($jobId: ID!, $isNew: Boolean!) {
    job(id: $jobId) @skip(if: $isNew) {
      title
      department
      location
      isConfidential
      hiringManagersMayMove
      hiringTeam {
        role
        member {
          id
        }
      }
    }
    members {
      id
      name
      isActive
    }
    stageTemplates {
      id
      name
      stages {
        name
      }
    }
    viewer {
      member {
        id
      }
    }
  }
`;

type Props = {
  /** Null makes a new job. */
  jobId: string | null;
  onClose: () => void;
  onDone: (jobId: string) => void;
};

/** Makes a job, or changes one. */
export function JobDialog(props: Props) {
  return (
    <Suspense fallback={<Skeleton height={0} />}>
      <LoadedJobDialog {...props} />
    </Suspense>
  );
}

function LoadedJobDialog({ jobId, onClose, onDone }: Props) {
  const variables = { jobId: jobId ?? '', isNew: jobId === null };
  const { job, members, stageTemplates, viewer } = useLazyLoadQuery<JobDialogQuery>(
    query,
    variables,
    { fetchPolicy: 'store-and-network' },
  );
  const saving = useSaveJob(jobId);
  const draft: JobDraft =
    job == null
      ? newDraft(viewer?.member.id, stageTemplates[0]?.id)
      : {
          ...job,
          stageTemplateId: null,
          hiringTeam: job.hiringTeam.map(({ role, member }) => ({ memberId: member.id, role })),
        };
  const submit = async (changed: JobDraft) => {
    const saved = await saving.save(changed);
    if (saved === null) return;
    showToast({ text: jobId === null ? text.created : text.saved });
    onDone(saved);
  };
  return (
    <JobForm
      isNew={jobId === null}
      initial={draft}
      members={members.filter(({ isActive }) => isActive)}
      templates={stageTemplates}
      problem={saving.problem}
      isRunning={saving.isRunning}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

/** Whoever opens a job hires for it, unless they say otherwise. */
function newDraft(memberId: string | undefined, stageTemplateId: string | undefined): JobDraft {
  return {
    title: '',
    department: '',
    location: '',
    isConfidential: false,
    hiringManagersMayMove: false,
    stageTemplateId: stageTemplateId ?? null,
    hiringTeam: memberId === undefined ? [] : [{ memberId, role: 'RECRUITER' }],
  };
}
