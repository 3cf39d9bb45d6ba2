import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';

import { density } from '@/lib/preferences/density';

import { text } from './messages';
import { Section } from './Section';
import classes from './Settings.module.css';

const themes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];
const densities = ['comfortable', 'compact'] as const;

export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const room = density.use();
  return (
    <Section title={text.appearance} hint={text.appearanceHint}>
      <Choice
        label={text.theme}
        name="theme"
        value={colorScheme}
        choices={themes.map((value) => ({ value, label: text.themes[value] }))}
        onChange={setColorScheme}
      />
      <Choice
        label={text.density}
        name="density"
        value={room}
        choices={densities.map((value) => ({ value, label: text.densities[value] }))}
        onChange={density.set}
      />
    </Section>
  );
}

function Choice<T extends string>(props: {
  label: string;
  name: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <fieldset className={classes['choice']}>
      <legend className={classes['legend']}>{props.label}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value} className={classes['option']}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
