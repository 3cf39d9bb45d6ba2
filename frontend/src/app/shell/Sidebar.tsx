import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { NavLink } from 'react-router';

import { preference } from '@/lib/preferences/preference';
import { useViewer } from '@/lib/viewer/viewer';

import { text } from '../messages';
import { AccountMenu } from './AccountMenu';
import { places } from './navigation';
import classes from './Sidebar.module.css';

/** Slim where the page needs the room, until somebody says otherwise. */
const sidebar = preference('sidebar', ['wide', 'slim'], innerWidth < 1100 ? 'slim' : 'wide');

/** The way around: a slim column, and a bar at the bottom of a narrow screen. */
export function Sidebar() {
  const width = sidebar.use();
  const { can } = useViewer();
  const isSlim = width === 'slim';
  const Toggle = isSlim ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const toggleLabel = isSlim ? text.expand : text.collapse;
  return (
    <nav aria-label={text.navigation} className={classes['sidebar']} data-width={width}>
      <div className={classes['head']}>
        <img src="/favicon.svg" alt="" width={24} height={24} />
        <span className={classes['product']}>{text.product}</span>
        <button
          type="button"
          className={classes['toggle']}
          aria-label={toggleLabel}
          aria-expanded={!isSlim}
          title={toggleLabel}
          onClick={() => sidebar.set(isSlim ? 'wide' : 'slim')}
        >
          <Toggle size={18} aria-hidden />
        </button>
      </div>
      <div className={classes['places']}>
        {places
          .filter(({ needs }) => needs === undefined || can.includes(needs))
          .map(({ to, label, icon: Icon }) => (
            <NavLink
              key={to}
              to={to}
              className={classes['place']}
              title={isSlim ? label : undefined}
            >
              <Icon size={18} stroke={1.75} aria-hidden />
              <span className={classes['label']}>{label}</span>
            </NavLink>
          ))}
      </div>
      <AccountMenu />
    </nav>
  );
}
