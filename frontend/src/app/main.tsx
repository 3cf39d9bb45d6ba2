import '@/ui/theme/styles';

import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RelayEnvironmentProvider } from 'react-relay/hooks';
import { RouterProvider } from 'react-router';

import { language } from '@/lib/i18n/catalogue';
import { environment } from '@/lib/relay/environment';
import { cssVariables, theme } from '@/ui/theme/theme';
import { ToastRegion } from '@/ui/toast/ToastRegion';

import { router } from './router';

const root = document.querySelector('#root');
if (root === null) throw new TypeError('index.html has no #root.');
document.documentElement.lang = language;

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <RelayEnvironmentProvider environment={environment}>
        <RouterProvider router={router} />
        <ToastRegion />
      </RelayEnvironmentProvider>
    </MantineProvider>
  </StrictMode>,
);
