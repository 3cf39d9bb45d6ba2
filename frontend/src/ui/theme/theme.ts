import {
  createTheme,
  rem,
  type ButtonProps,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type ModalProps,
  type TooltipProps,
} from '@mantine/core';

const evergreen: MantineColorsTuple = [
  '#eaf5f0',
  '#d3e9df',
  '#a8d5c1',
  '#79c9a5',
  '#52ab86',
  '#389a72',
  '#268a62',
  '#1f7553',
  '#1c6b4c',
  '#124a36',
];

const warmGray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e8e5df',
  '#dad6ce',
  '#c2bcb1',
  '#a19a8d',
  '#736c60',
  '#5d574c',
  '#403b33',
  '#27241f',
];

const warmDark: MantineColorsTuple = [
  '#ece9e4',
  '#cfcac2',
  '#b0a99e',
  '#8d877c',
  '#4a463f',
  '#34312c',
  '#2b2925',
  '#22201d',
  '#1b1a18',
  '#11100f',
];

export const theme = createTheme({
  primaryColor: 'evergreen',
  primaryShade: 7,
  colors: { evergreen, gray: warmGray, dark: warmDark },
  black: '#27241f',
  fontFamily: "'Inter Variable', system-ui, 'Noto Sans', sans-serif",
  headings: {
    fontFamily: "'Inter Variable', system-ui, 'Noto Sans', sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: rem(24) },
      h2: { fontSize: rem(16), lineHeight: rem(24) },
      h3: { fontSize: rem(14), lineHeight: rem(20) },
    },
  },
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.2' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(24) },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // Told by name: importing the components here would load all of them with the first page.
  components: {
    InputWrapper: { styles: { label: { marginBottom: rem(4) } } },
    Button: { defaultProps: { size: 'sm' } satisfies Partial<ButtonProps> },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        transitionProps: { duration: 120 },
      } satisfies Partial<ModalProps>,
      styles: { title: { fontSize: rem(16), fontWeight: 600 } },
    },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } satisfies Partial<TooltipProps> },
  },
});

/** Where Mantine's own derived colours miss 4.5:1, or are not ours. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#5f594e',
    '--mantine-color-placeholder': '#736c60',
    '--mantine-color-anchor': '#1c6b4c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-red-filled': '#b3261e',
    '--mantine-color-red-filled-hover': '#9c1f18',
    '--mantine-color-red-light-color': '#b3261e',
    '--mantine-color-red-outline': '#b3261e',
    '--mantine-color-evergreen-light-color': '#1c6b4c',
    '--mantine-color-evergreen-light-hover': '#c6e2d6',
    '--mantine-color-evergreen-outline': '#1c6b4c',
    '--mantine-color-gray-light-color': '#5d574c',
    '--mantine-color-default-border': '#cfcac0',
  },
  dark: {
    '--mantine-color-body': '#22201d',
    '--mantine-color-dimmed': '#b0a99e',
    '--mantine-color-placeholder': '#a39c90',
    '--mantine-color-anchor': '#79c9a5',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-red-filled': '#b83a31',
    '--mantine-color-red-filled-hover': '#a4332b',
    '--mantine-color-red-light-color': '#ff9a8f',
    '--mantine-color-red-outline': '#ff9a8f',
    '--mantine-color-evergreen-light-color': '#79c9a5',
    '--mantine-color-evergreen-outline': '#79c9a5',
    '--mantine-color-gray-light-color': '#cfcac2',
    '--mantine-color-default': '#2b2925',
    '--mantine-color-default-hover': '#34312c',
    '--mantine-color-default-border': '#4a463f',
  },
});
