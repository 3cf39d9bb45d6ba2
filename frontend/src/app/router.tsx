import {
  createBrowserRouter,
  redirect,
  type RouteObject,
  type ShouldRevalidateFunction,
} from 'react-router';

import { PageBoundary } from '@/ui/boundary/PageBoundary';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton';

import { NotFoundPage } from './NotFoundPage';
import { Shell } from './shell/Shell';
import { shellLoader } from './shell/shellLoader';

/**
 * Filters live in the address, and changing one must not load the page anew: the loaders of pages with filters run
 * again only for another path or when a retry is asked for.
 */
const onNewPath: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && currentUrl.search === nextUrl.search;

/** The panel of a person over the page that it opened on. */
function candidatePanel(path: string): RouteObject {
  return {
    path,
    shouldRevalidate: onNewPath,
    lazy: {
      loader: async () =>
        (await import('@/features/candidates/panel/candidateLoader')).candidateLoader,
      Component: async () =>
        (await import('@/features/candidates/panel/CandidatePanel')).CandidatePanel,
    },
  };
}

/**
 * Every address of the app. A page's `loader` is a small file of its own that starts the query, so that the data and
 * the page's code travel at the same time; `Component` is the page. `routes.json` names the same addresses for the
 * tests that walk all of them.
 */
const pages: RouteObject[] = [
  { index: true, loader: () => redirect('/jobs'), Component: PageSkeleton },
  {
    path: 'waiting',
    shouldRevalidate: onNewPath,
    lazy: {
      loader: async () => (await import('@/features/waiting/waitingLoader')).waitingLoader,
      Component: async () => (await import('@/features/waiting/WaitingPage')).WaitingPage,
    },
    children: [candidatePanel('candidates/:candidateId')],
  },
  {
    path: 'jobs',
    lazy: {
      loader: async () => (await import('@/features/jobs/jobsLoader')).jobsLoader,
      Component: async () => (await import('@/features/jobs/JobsPage')).JobsPage,
    },
  },
  {
    path: 'jobs/:jobId',
    // Opening a candidate over the board is no reason to read the board again.
    shouldRevalidate: (step) =>
      step.currentParams['jobId'] !== step.nextParams['jobId'] ||
      (step.defaultShouldRevalidate && step.currentUrl.href === step.nextUrl.href),
    lazy: {
      loader: async () => (await import('@/features/board/boardLoader')).boardLoader,
      Component: async () => (await import('@/features/board/BoardPage')).BoardPage,
    },
    children: [candidatePanel('candidates/:candidateId')],
  },
  {
    path: 'candidates',
    shouldRevalidate: onNewPath,
    lazy: {
      loader: async () =>
        (await import('@/features/candidates/list/candidatesLoader')).candidatesLoader,
      Component: async () =>
        (await import('@/features/candidates/list/CandidatesPage')).CandidatesPage,
    },
    children: [candidatePanel(':candidateId')],
  },
  {
    path: 'members',
    lazy: {
      loader: async () => (await import('@/features/members/membersLoader')).membersLoader,
      Component: async () => (await import('@/features/members/MembersPage')).MembersPage,
    },
  },
  {
    path: 'settings',
    lazy: {
      loader: async () => (await import('@/features/settings/settingsLoader')).settingsLoader,
      Component: async () => (await import('@/features/settings/SettingsPage')).SettingsPage,
    },
  },
  {
    path: 'imports',
    lazy: {
      loader: async () => (await import('@/features/imports/importsLoader')).importsLoader,
      Component: async () => (await import('@/features/imports/ImportsPage')).ImportsPage,
    },
  },
  {
    path: 'imports/:importId',
    lazy: {
      loader: async () => (await import('@/features/imports/importsLoader')).importLoader,
      Component: async () => (await import('@/features/imports/ImportPage')).ImportPage,
    },
  },
];

export const routes: RouteObject[] = [
  {
    ErrorBoundary: PageBoundary,
    HydrateFallback: PageSkeleton,
    children: [
      {
        path: 'setup',
        lazy: {
          loader: async () => (await import('@/features/setup/setupLoader')).setupLoader,
          Component: async () => (await import('@/features/setup/SetupPage')).SetupPage,
        },
      },
      {
        path: 'sign-in',
        lazy: {
          loader: async () => (await import('@/features/sign-in/signInLoader')).signInLoader,
          Component: async () => (await import('@/features/sign-in/SignInPage')).SignInPage,
        },
      },
      {
        path: 'invitation/:token',
        lazy: {
          loader: async () =>
            (await import('@/features/invitation/invitationLoader')).invitationLoader,
          Component: async () =>
            (await import('@/features/invitation/InvitationPage')).InvitationPage,
        },
      },
      {
        id: 'shell',
        loader: shellLoader,
        // Who is signed in is asked once, not at every step; anew when a page says that it has changed that.
        shouldRevalidate: ({ currentUrl, nextUrl }) => currentUrl.href === nextUrl.href,
        Component: Shell,
        children: [
          {
            ErrorBoundary: PageBoundary,
            children: [...pages, { path: '*', Component: NotFoundPage }],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
