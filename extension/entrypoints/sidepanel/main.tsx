import { startPanel } from '../../ui/start-panel.tsx';

void startPanel(false);
