"""Every sentence a person can meet, in bokmål and English."""
